import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { Db, createApplication, createLogger, loadConfig } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS } from '#subsystems';
import { createServices } from '../../apps/services/src/create-services.js';
import { servicesSettings } from '../../apps/services/src/services.settings.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { workerSettings } from '../../apps/worker/src/worker.settings.js';
import { AccessTokens, ISSUER, type Bearer } from './access-tokens.js';
import { createTestDatabase } from './database.js';
import { ownRedis } from './own-redis.js';
import { TestClock } from './test-clock.js';

export interface Answer {
  readonly status: number;
  // The tests look at answers of many shapes; each names what it expects.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
  readonly text?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Services and worker in this process, on a database, a Redis and a folder of the test's own. */
export class TestServices {
  /** The address that the gateway names for the calls that follow; null for none. */
  from: string | null = null;

  private constructor(
    readonly app: NestExpressApplication,
    readonly worker: NestExpressApplication,
    readonly tokens: AccessTokens,
    readonly clock: TestClock,
    readonly db: Db,
    private readonly clear: () => Promise<void>,
  ) {}

  /**
   * @param now Monday 12 October 2026 unless told otherwise: the demonstration round is open, no holiday is near
   * @param reach the address by which the processes reach the database, when it is not the database's own
   * @param searches with a search index, whose threads take their time to start; without it the database is searched
   */
  static async start(
    now = '2026-10-12T02:00:00Z',
    reach: (url: string) => Promise<string> = (url) => Promise.resolve(url),
    searches = false,
  ): Promise<TestServices> {
    const database = await createTestDatabase(PORTAL_ENTITIES, PORTAL_MIGRATIONS);
    const folder = await mkdtemp(join(tmpdir(), 'services-'));
    const redisUrl = await ownRedis();
    const environment = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      DATABASE_URL: await reach(database.url),
      REDIS_URL: redisUrl,
      FILES_DIR: join(folder, 'files'),
      MAIL_DIR: join(folder, 'mail'),
      ...(searches ? { SEARCH_DIR: join(folder, 'search') } : {}),
      PUBLIC_URL: 'http://localhost:3000',
      OIDC_ISSUER: ISSUER,
    };
    const logger = createLogger('test', 'error');
    const tokens = await AccessTokens.create();
    const clock = new TestClock(new Date(now));
    const app = await createServices(loadConfig(servicesSettings, environment), {
      logger,
      verifier: tokens.verifier,
      clock,
    });
    await app.listen(0, '127.0.0.1');
    const worker = await createApplication(
      WorkerModule.forRoot(loadConfig(workerSettings, environment), logger, clock),
      logger,
    );
    await worker.init();
    return new TestServices(app, worker, tokens, clock, app.get(Db), async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    });
  }

  /** One request as somebody; `bearer` null for nobody. */
  async call(
    bearer: Bearer | null,
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const call = request(this.app.getHttpServer())[method](path).set('accept-language', 'en');
    if (this.from) call.set('x-forwarded-for', this.from);
    if (bearer) {
      const audience = `urn:portal:${path.split('/')[1]}`;
      call.set('authorization', `Bearer ${await this.tokens.sign(bearer, { audience })}`);
    }
    if (Buffer.isBuffer(body)) call.type('application/octet-stream');
    return body ? call.send(body) : call;
  }

  /** A file that somebody takes away, byte by byte. */
  async file(bearer: Bearer, path: string): Promise<Buffer> {
    const token = await this.tokens.sign(bearer, { audience: `urn:portal:${path.split('/')[1]}` });
    const { body } = await request(this.app.getHttpServer())
      .get(path)
      .set('authorization', `Bearer ${token}`)
      .buffer(true)
      .parse((answer, done) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => done(null, Buffer.concat(pieces)));
      });
    return body as Buffer;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.worker.close();
    await this.clear();
  }
}
