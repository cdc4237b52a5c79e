import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CoreModule, Public, createApplication, createLogger } from '#platform';

const SLOW_MS = 1500;
const DRAIN_SECONDS = 0.6;

@Controller()
class SlowController {
  @Public()
  @Get('slow')
  async slow(): Promise<string> {
    await sleep(SLOW_MS);
    return 'finished';
  }

  @Public()
  @Get('quick')
  quick(): string {
    return 'done';
  }
}

let app: NestExpressApplication;
let port: number;
let agent: Agent;

beforeEach(async () => {
  const logger = createLogger('test', 'silent');
  @Module({
    imports: [CoreModule.forRoot({ logger, drainSeconds: DRAIN_SECONDS })],
    controllers: [SlowController],
  })
  class SlowModule {}
  app = await createApplication(SlowModule, logger);
  await app.listen(0, '127.0.0.1');
  ({ port } = (app.getHttpServer() as { address(): { port: number } }).address());
  agent = new Agent({ keepAlive: true });
});
afterEach(async () => {
  agent.destroy();
  await app.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly keepAlive: string | string[] | undefined;
  readonly text: string;
}

function get(path: string): Promise<Answer> {
  return new Promise((answered, failed) => {
    const asking = request({ port, host: '127.0.0.1', path, agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        answered({
          status: answer.statusCode,
          connection: answer.headers.connection,
          keepAlive: answer.headers['keep-alive'],
          text,
        }),
      );
      answer.on('error', failed);
    });
    asking.on('error', failed);
    asking.end();
  });
}

it('an idle connection is kept for longer than a balancer keeps it, so that none is closed under a request', async () => {
  expect((await get('/quick')).keepAlive).toBe('timeout=65');
});

it('a process that is told to stop says so first, keeps no connection, and finishes what is under way', async () => {
  expect(await get('/quick')).toMatchObject({ status: 200, connection: 'keep-alive' });
  const slow = get('/slow');
  await sleep(100);
  const began = Date.now();
  const closed = app.close().then(() => Date.now() - began);
  await sleep(100);
  // Balancers hear that it wants no more, while who comes nevertheless is served.
  expect(await get('/health/ready')).toMatchObject({
    status: 503,
    connection: 'close',
    text: JSON.stringify({ ready: false, checks: { process: 'stopping' } }),
  });
  expect(await get('/quick')).toMatchObject({ status: 200, connection: 'close', text: 'done' });
  await sleep(DRAIN_SECONDS * 1000);
  await expect(get('/quick')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(await slow).toMatchObject({ status: 200, text: 'finished' });
  // Not the time for which idle connections are kept.
  expect(await closed).toBeLessThan(6000);
});
