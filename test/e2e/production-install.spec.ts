import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/browserless.js';
import { createTestDatabase, redisUrl, type TestDatabase } from '../support/engines.js';
import { freePort } from '../support/free-port.js';

/** The words of an instruction of the Dockerfile's last stage that is written as a JSON array. */
function instruction(name: 'ENTRYPOINT' | 'HEALTHCHECK'): string[] {
  const text = readFileSync('docker/Dockerfile', 'utf8');
  const found = text.match(new RegExp(`^${name} .*\\]$`, 'gm'));
  return JSON.parse(found?.at(-1)?.replace(/^[^[]*/, '') ?? '[]') as string[];
}

/** What the Dockerfile copies into the image beside the packages. */
function copiedPaths(): string[] {
  const lastStage =
    readFileSync('docker/Dockerfile', 'utf8')
      .split(/^FROM /m)
      .at(-1) ?? '';
  return [...lastStage.matchAll(/^COPY (.+)$/gm)]
    .map((match) => match[1]!.split(' '))
    .flatMap((words) => words.filter((word) => !word.startsWith('--')).slice(0, -1))
    .map((path) => path.replace(/^\/app\//, ''))
    .filter((path) => path !== 'node_modules');
}

describe('the image, rebuilt without a container engine: a clean production installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-image-'));
  const started: ChildProcess[] = [];
  let portal: TestDatabase;
  let identity: TestDatabase;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    for (const path of [...copiedPaths(), 'package-lock.json', '.npmrc'])
      cpSync(path, join(folder, path), { recursive: true });
    const install = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(install.status, install.stderr).toBe(0);
    rmSync(join(folder, 'package-lock.json'));
    [portal, identity] = await Promise.all([createTestDatabase('image'), createTestDatabase('image')]);
    environment = await settings();
  }, 300_000);

  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await portal.drop();
    await identity.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function settings(): Promise<NodeJS.ProcessEnv> {
    const ports = {
      gateway: await freePort(),
      identity: await freePort(),
      services: await freePort(),
      worker: await freePort(),
    };
    const data = join(folder, 'data');
    mkdirSync(data);
    return {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATA_DIR: data,
      FILES_DIR: join(data, 'files'),
      MAIL_DIR: join(data, 'mail'),
      PUBLIC_URL: `http://localhost:${ports.gateway}`,
      OIDC_ISSUER: `http://localhost:${ports.identity}`,
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
      SESSION_SECRETS: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      REDIS_URL: redisUrl(),
      REDIS_PREFIX: `image-${randomBytes(4).toString('hex')}:`,
      SERVICES_URL: `http://127.0.0.1:${ports.services}`,
      SUBSYSTEMS: 'hightech,voucher,finder',
      DATABASE_URL: portal.url,
      DATABASE_MIGRATION_URL: portal.url,
      IDENTITY_DATABASE_URL: identity.url,
      IDENTITY_DATABASE_MIGRATION_URL: identity.url,
      GATEWAY_PORT: String(ports.gateway),
      IDENTITY_PORT: String(ports.identity),
      SERVICES_PORT: String(ports.services),
      WORKER_PORT: String(ports.worker),
      // Sign-ins are counted by address and Redis, and the other tests of this machine have the same of both.
      LIMIT_SIGN_INS_PER_ADDRESS: '1000000',
    };
  }

  /** Runs the image's entry with a command, as the container engine would. */
  function run(...command: string[]): ChildProcess & { output: () => string } {
    const [program = '', ...words] = instruction('ENTRYPOINT');
    const child = spawn(program, [...words, ...command], { cwd: folder, env: environment });
    started.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return Object.assign(child, { output: () => output });
  }

  /** Status of the readiness check as soon as it is good, or when patience ends. */
  async function readiness(child: ChildProcess, role: string): Promise<number> {
    const url = `http://127.0.0.1:${environment[`${role.toUpperCase()}_PORT`]}/health/ready`;
    const deadline = Date.now() + 60_000;
    let status = 0;
    while (status !== 200 && Date.now() < deadline && child.exitCode === null) {
      await sleep(100);
      status = await fetch(url).then(
        (response) => response.status,
        () => 0,
      );
    }
    return status;
  }

  const finished = (child: ChildProcess): Promise<number | null> =>
    new Promise((done) => child.once('exit', (code) => done(code)));

  it('holds no development packages', () => {
    for (const name of ['vitest', 'vite', 'prettier', 'knip', 'oxlint']) {
      expect(existsSync(join(folder, 'node_modules', name)), name).toBe(false);
    }
  });

  it.each([['migrate'], ['seed']])('runs the one-shot command %s', async (command) => {
    const child = run('cli', command);
    expect(await finished(child), child.output()).toBe(0);
  });

  it.each([['identity'], ['services'], ['worker'], ['gateway']])('starts as %s', async (role) => {
    const child = run(role);
    expect(await readiness(child, role), child.output()).toBe(200);
  });

  it.each([['identity'], ['services'], ['worker'], ['gateway']])(
    'tells as %s that it lives, and its figures',
    async (role) => {
      const address = `http://127.0.0.1:${environment[`${role.toUpperCase()}_PORT`]}`;
      expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'live' });
      expect(await (await fetch(`${address}/metrics`)).text()).toContain(
        '# HELP http_request_duration_seconds',
      );
    },
  );

  /** The image's health check, on a process that is not the first of a container. */
  const checkHealth = (pid: number | undefined, env: NodeJS.ProcessEnv) => {
    const [program = '', ...words] = instruction('HEALTHCHECK');
    return spawnSync(program, [...words, String(pid)], { cwd: folder, env, encoding: 'utf8' });
  };

  it('has a health check that finds each of them well', () => {
    const running = started.filter(({ exitCode }) => exitCode === null);
    expect(running).toHaveLength(4);
    for (const { pid } of running) {
      const { status, stderr } = checkHealth(pid, environment);
      expect(status, stderr).toBe(0);
    }
  });

  it('has a health check that finds a process unwell that does not answer', async () => {
    const [identity] = started.filter(({ exitCode }) => exitCode === null);
    const elsewhere = { ...environment, IDENTITY_PORT: String(await freePort()) };
    expect(checkHealth(identity?.pid, elsewhere).status).toBe(1);
  });

  it('serves the portal', async () => {
    const page = await fetch(environment.PUBLIC_URL ?? '');
    expect(page.status).toBe(200);
    // On a busy machine the gateway may have begun before its provider answered, and asks it again a little later.
    const login = await eventually(async () => {
      const answer = await fetch(`${environment.PUBLIC_URL}/auth/login`, { redirect: 'manual' });
      if (answer.status >= 500) throw new Error(`sign-in answers ${answer.status}: ${await answer.text()}`);
      return answer;
    });
    expect(login.status, await login.text()).toBe(302);
    expect(login.headers.get('location')).toMatch(new RegExp(`^${environment.OIDC_ISSUER}/`));
  });

  it('ends soon when the container is stopped', async () => {
    const running = started.filter(({ exitCode }) => exitCode === null);
    expect(running).toHaveLength(4);
    for (const child of running.toReversed()) {
      const end = finished(child);
      child.kill('SIGTERM');
      // Container engines kill after ten seconds.
      expect(await Promise.race([end, sleep(10_000, 'still running')])).not.toBe('still running');
    }
  });

  it('refuses an unknown role and says which there are', async () => {
    const child = run('sorcerer');
    expect(await finished(child)).toBe(64);
    expect(child.output()).toContain('gateway, identity, services, worker, cli');
  });

  it('has a command for each service of the compose file', () => {
    const compose = readFileSync(resolve('docker/compose.yml'), 'utf8');
    const commands = [...compose.matchAll(/^ {4}command: \[(\w+)(?:, (\w+))?\]$/gm)].map((match) =>
      match.slice(1).filter(Boolean).join(' '),
    );
    expect(commands).toEqual(['cli migrate', 'cli seed', 'identity', 'services', 'worker', 'gateway']);
  });
});
