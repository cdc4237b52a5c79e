import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Balancer } from '../support/balancer.js';
import { Browserless, eventually } from '../support/browserless.js';
import { createTestDatabase, redisUrl, type TestDatabase } from '../support/engines.js';
import { freePort } from '../support/free-port.js';
import type { DemoAccount } from '../support/portal.js';

const ROLES = ['identity', 'services', 'gateway'] as const;
type Role = (typeof ROLES)[number];

/** People who sign in from the beginning, over and over, and people who stay signed in and work, at the same time. */
const ARRIVING = 2;
const WORKING = 4;
/** Milliseconds between two sign-ins of one who arrives, and between two requests of one who works: a start needs room. */
const ARRIVING_PACE_MS = 400;
const WORKING_PACE_MS = 150;
/** Of one person the portal keeps a hundred sessions, of which the oldest gives way: who works is not who arrives. */
const ARRIVES = 'optics-admin';
const WORKS = 'micronano-admin';
/** So many of each, and more, come amid restarts. */
const SIGN_INS = 20;
const REQUESTS = 200;
const START_MS = 180_000;
const STOP_MS = 60_000;

let folder: string;
let environment: NodeJS.ProcessEnv;
let portal: string;
const databases: TestDatabase[] = [];
const balancers = {} as Record<Role, Balancer>;
/** Two of each, by role and port. */
const running = new Map<string, ChildProcess>();
const ports = {} as Record<Role, readonly [number, number]>;
let accounts: DemoAccount[];

function run(role: Role | 'cli', args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const program = resolve('dist', 'programs', `${role}.js`);
  return spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    env: { ...environment, ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const ended = (child: ChildProcess) =>
  new Promise<[number | null, NodeJS.Signals | null]>((settle) =>
    child.once('exit', (code, signal) => settle([code, signal])),
  );

async function begin(role: Role, port: number): Promise<void> {
  running.set(`${role} ${port}`, run(role, [], { [`${role.toUpperCase()}_PORT`]: String(port) }));
  await eventually(async () => {
    if (!balancers[role].isReady(port)) throw new Error(`${role} at ${port} does not get ready`);
  }, START_MS);
}

/** As an operator does it: told to stop, waited for, started again. */
async function restart(role: Role, port: number): Promise<void> {
  const child = running.get(`${role} ${port}`)!;
  const end = ended(child);
  child.kill('SIGTERM');
  const how = await Promise.race([end, sleep(STOP_MS, 'still running')]);
  expect(how, `${role} at ${port}`).toEqual([null, 'SIGTERM']);
  await begin(role, port);
}

beforeAll(async () => {
  const build = spawn(process.execPath, [resolve('scripts/build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await ended(build)).toEqual([0, null]);
  folder = mkdtempSync(join(tmpdir(), 'many-processes-'));
  const [data, identity] = await Promise.all(
    ['portal', 'identity'].map((label) => createTestDatabase(label)),
  );
  databases.push(data!, identity!);
  const front = { identity: await freePort(), services: await freePort(), gateway: await freePort() };
  for (const role of ROLES) {
    ports[role] = [await freePort(), await freePort()];
    balancers[role] = new Balancer(ports[role]);
    await balancers[role].listen(front[role]);
  }
  portal = `http://localhost:${front.gateway}`;
  environment = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    // As `npm start` sets it: spares each start some seconds.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(folder, 'compile-cache'),
    DATA_DIR: folder,
    FILES_DIR: join(folder, 'files'),
    MAIL_DIR: join(folder, 'mail'),
    PUBLIC_URL: portal,
    OIDC_ISSUER: `http://localhost:${front.identity}`,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    SESSION_SECRETS: randomBytes(32).toString('base64url'),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    REDIS_URL: redisUrl(),
    REDIS_PREFIX: `many-${randomBytes(4).toString('hex')}:`,
    SERVICES_URL: `http://127.0.0.1:${front.services}`,
    DATABASE_URL: data!.url,
    DATABASE_MIGRATION_URL: data!.url,
    IDENTITY_DATABASE_URL: identity!.url,
    IDENTITY_DATABASE_MIGRATION_URL: identity!.url,
    // The balancer looks several times a second.
    DRAIN_SECONDS: '1',
    // Everybody comes from one address here.
    LIMIT_SIGN_INS_PER_ADDRESS: '1000000',
    SIGN_IN_TRIES_PER_ADDRESS: '1000000',
    SIGN_IN_TRIES_PER_ACCOUNT: '1000000',
  };
  for (const command of ['migrate', 'seed']) expect(await ended(run('cli', [command]))).toEqual([0, null]);
  accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  await Promise.all(ROLES.flatMap((role) => ports[role].map((port) => begin(role, port))));
}, 600_000);

afterAll(async () => {
  const left = [...running.values()].filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  );
  const ends = left.map(ended);
  for (const child of left) child.kill('SIGKILL');
  await Promise.all(ends);
  await Promise.all(Object.values(balancers).map((balancer) => balancer.stop()));
  await Promise.all(databases.map((database) => database.drop()));
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** What people did while it went on, and what they lost. */
class Load {
  readonly lost: string[] = [];
  signIns = 0;
  requests = 0;
  private readonly end = new AbortController();

  /** Signs in from the beginning, over and over. */
  async arrive(login: string): Promise<void> {
    while (!this.end.signal.aborted) {
      await this.signedIn(login).then(
        () => (this.signIns += 1),
        (error: unknown) => this.lost.push(`sign-in: ${String(error)}`),
      );
      await sleep(ARRIVING_PACE_MS);
    }
  }

  /** Signs in once and works. */
  async work(login: string, method: string, path: string): Promise<void> {
    const person = await this.signedIn(login);
    while (!this.end.signal.aborted) {
      const { status, body } = await person
        .api(method, path)
        .catch((error: unknown) => ({ status: 0, body: String(error) }));
      if (status >= 200 && status < 300) this.requests += 1;
      else this.lost.push(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
      await sleep(WORKING_PACE_MS);
    }
  }

  stop(): void {
    this.end.abort();
  }

  private async signedIn(login: string): Promise<Browserless> {
    const person = new Browserless(portal);
    await person.signIn(login, accounts.find((account) => account.login === login)!.password);
    return person;
  }
}

it('one of each kind may be restarted amid sign-ins and work, then the other, and nobody notices', async () => {
  const load = new Load();
  const everybody = Promise.all([
    ...Array.from({ length: ARRIVING }, () => load.arrive(ARRIVES)),
    ...Array.from({ length: WORKING }, (_, at) =>
      at % 2
        ? load.work(WORKS, 'POST', '/workspace/inbox/read-all')
        : load.work(WORKS, 'GET', '/workspace/inbox'),
    ),
  ]);
  await sleep(1000);
  // Once round may be over so soon that hardly anybody was there.
  do {
    for (const which of [0, 1] as const) {
      await Promise.all(ROLES.map((role) => restart(role, ports[role][which])));
    }
  } while (load.lost.length === 0 && (load.signIns <= SIGN_INS || load.requests <= REQUESTS));
  await sleep(1000);
  load.stop();
  await everybody;

  expect(load.lost).toEqual([]);
  expect(load.signIns).toBeGreaterThan(SIGN_INS);
  expect(load.requests).toBeGreaterThan(REQUESTS);
}, 600_000);

/** What is imported is promised to be found within two seconds by every process; a busy machine is given more. */
const FINDABLE_MS = 5000;
/** A process that has been killed is missed sooner than this. */
const TAKEN_OVER_MS = 20_000;

async function imported(title: string): Promise<void> {
  const file = join(folder, `${randomBytes(4).toString('hex')}.csv`);
  writeFileSync(file, `externalId,title,body\r\n${title},${title},A line of ${title}\r\n`);
  const args = ['--kind', 'policy', '--file', file, '--source', 'many processes', '--licence', 'CC0'];
  expect(await ended(run('cli', ['import', ...args]))).toEqual([0, null]);
}

const found = (port: number, title: string, within: number) =>
  eventually(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/finder/search?q=${title}`);
    const { items } = (await answer.json()) as { items: readonly { externalId: string }[] };
    if (items[0]?.externalId !== title) throw new Error(`${title} is not found at ${port}`);
  }, within);

it('two processes answer from one index, and whichever of them is killed, the other goes on writing it', async () => {
  const [one, other] = ports.services;
  await imported('zaphrone');
  await Promise.all([found(one, 'zaphrone', FINDABLE_MS), found(other, 'zaphrone', FINDABLE_MS)]);
  for (const [killed, left, title] of [
    [one, other, 'quellimat'],
    [other, one, 'brindovar'],
  ] as const) {
    const child = running.get(`services ${killed}`)!;
    const end = ended(child);
    child.kill('SIGKILL');
    await end;
    await imported(title);
    await found(left, title, TAKEN_OVER_MS);
    await begin('services', killed);
    await found(killed, title, FINDABLE_MS);
  }
}, 180_000);
