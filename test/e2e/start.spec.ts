import { createServer, type Server } from 'node:net';
import { appendFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PortalCopy, type Start } from '../support/portal-copy.js';

/** Who came to the ports where a machine's own MariaDB and Redis would listen. */
const visits: number[] = [];

const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      visits.push(port);
      socket.destroy();
    });
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

describe('npm start in a folder with spaces and Chinese in its name, with the usual ports taken', () => {
  const copy = new PortalCopy('创新中心 portal');
  const squatters: (Server | undefined)[] = [];
  let running: Start;
  let url: string;

  beforeAll(async () => {
    for (const port of [3000, 3001, 3002, 3003, 3306, 6379]) squatters.push(await listen(port));
    running = copy.start();
    url = await running.ready();
  });

  afterAll(async () => {
    if (running.process.exitCode === null) await running.pressCtrlC();
    for (const server of squatters) server?.close();
    copy.remove();
  });

  it('comes up on other ports, says so, and ends with the address', async () => {
    const port = Number(new URL(url).port);
    expect(port).toBeGreaterThan(3003);
    expect(running.output).toContain(`port 3000 is taken: gateway uses ${port}`);
    expect(running.output.trimEnd().split('\n').at(-1)).toBe(`portal ready ${url}`);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('never speaks to a MariaDB or Redis of the machine', () => {
    expect(visits.filter((port) => port === 3306 || port === 6379)).toEqual([]);
    const { databaseAdminUrl, redisUrl } = JSON.parse(
      readFileSync(join(copy.folder, '.data/run.json'), 'utf8'),
    ) as { databaseAdminUrl: string; redisUrl: string };
    expect(['3306', '6379']).not.toContain(new URL(databaseAdminUrl).port);
    expect(['3306', '6379']).not.toContain(new URL(redisUrl).port);
    // In a folder that servers share, each removes the temporary tables of the others.
    const server = copy.processes().find((words) => words.includes('--datadir='));
    expect(server).toContain(`--tmpdir=${copy.folder}/.data/database-tmp`);
  });

  it('names each step with its time, and who can sign in', () => {
    for (const name of ['packages', 'engines', 'build', 'migrate', 'seed', 'identity', 'gateway']) {
      expect(running.output).toMatch(new RegExp(`^  ${name} .*\\d\\.\\d s$`, 'm'));
    }
    const accounts = JSON.parse(readFileSync(join(copy.folder, '.data/demo-accounts.json'), 'utf8')) as {
      login: string;
      password: string;
    }[];
    expect(accounts.length).toBeGreaterThan(0);
    for (const { login, password } of accounts) {
      expect(running.output).toContain(login);
      expect(running.output).toContain(password);
    }
  });

  it('keeps its data and secrets to its owner', () => {
    const mode = (name: string): string => (statSync(join(copy.folder, name)).mode & 0o777).toString(8);
    expect(mode('.data')).toBe('700');
    for (const name of ['secrets.json', 'demo-accounts.json', 'run.json'])
      expect(mode(`.data/${name}`)).toBe('600');
  });

  it('gives no process the key to the whole database, and only its own secrets to each', () => {
    const record = JSON.parse(readFileSync(join(copy.folder, '.data/processes.json'), 'utf8')) as {
      name: string;
      pid: number;
    }[];
    const environment = (name: string): string =>
      readFileSync(`/proc/${record.find((entry) => entry.name === name)?.pid}/environ`, 'utf8');
    const secrets = JSON.parse(readFileSync(join(copy.folder, '.data/secrets.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const name of ['gateway', 'identity', 'services', 'worker']) {
      expect(environment(name)).not.toContain(secrets.databaseRootPassword);
      expect(environment(name)).not.toContain(secrets.databaseMigratorPassword);
    }
    expect(environment('gateway')).not.toContain('DATABASE_URL');
    expect(environment('gateway')).not.toContain(secrets.keyEncryptionKey);
    expect(environment('services')).not.toContain(secrets.databaseIdentityPassword);
    expect(environment('services')).not.toContain(secrets.sessionSecret);
    expect(environment('identity')).not.toContain(secrets.databasePortalPassword);
  });

  it('says so when it is called a second time', async () => {
    const second = copy.start();
    expect(await second.exit()).toBe(1);
    expect(second.output).toContain(`a portal is running already: ${url}`);
  });

  it('refuses a fixed port that is taken', async () => {
    const other = new PortalCopy('b');
    const start = other.start('--port', new URL(url).port);
    expect(await start.exit()).toBe(1);
    expect(start.output).toContain(`port ${new URL(url).port} is taken by another program`);
    expect(await other.untilQuiet(10_000)).toEqual([]);
    other.remove();
  });

  it('leaves nothing behind when it is killed outright, and starts again', async () => {
    await running.killOutright();
    expect(await copy.untilQuiet(30_000)).toEqual([]);
    running = copy.start();
    url = await running.ready();
    expect((await fetch(url)).status).toBe(200);
  });

  it('stops everything in order on Ctrl-C', async () => {
    expect(copy.processes().length).toBeGreaterThan(6);
    expect(await running.pressCtrlC()).toBe(0);
    expect(copy.processes()).toEqual([]);
    const stopped = [...running.output.matchAll(/(\w+) stopped$/gm)].map((match) => match[1]);
    expect(stopped).toEqual(['gateway', 'worker', 'services', 'identity', 'redis', 'mariadb']);
  });

  it('starts from empty data with --fresh', async () => {
    const secretsBefore = readFileSync(join(copy.folder, '.data/secrets.json'), 'utf8');
    running = copy.start('--fresh', '--no-demo');
    url = await running.ready();
    expect(readFileSync(join(copy.folder, '.data/secrets.json'), 'utf8')).not.toBe(secretsBefore);
    expect(running.output).not.toContain('demonstration accounts');
    await running.pressCtrlC();
  });
});

describe('npm start that is interrupted, and after that', () => {
  const copy = new PortalCopy('interrupted');
  afterAll(() => copy.remove());

  /** Begins, and hands over when the output shows that a step is under way. */
  async function startUntil(step: string): Promise<Start> {
    const start = copy.start();
    const begun = new RegExp(`^  ${step} `, 'm');
    await vi.waitFor(() => expect(start.output).toMatch(begun), { timeout: 150_000, interval: 10 });
    return start;
  }

  it.each([
    ['packages', 'by Ctrl-C'],
    ['engines', 'outright'],
    ['engines', 'by Ctrl-C'],
    ['build', 'outright'],
    ['migrate', 'by Ctrl-C'],
    ['seed', 'outright'],
    ['identity', 'by Ctrl-C'],
  ])(
    'in the step %s, %s, leaves no process behind',
    async (step, how) => {
      // Without its stamp the compiled code counts as stale, so that there is something to interrupt.
      if (step === 'build') rmSync(join(copy.folder, 'dist/.sources-hash'));
      const start = await startUntil(step);
      if (how === 'outright') await start.killOutright();
      else expect(await start.pressCtrlC(), start.output).toBe(130);
      expect(await copy.untilQuiet(30_000)).toEqual([]);
      // What was interrupted in the build is built before the next step, which takes a minute on a busy machine.
    },
    200_000,
  );

  it('can be run again after all that, even without any network', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const start = copy.startWith({
      npm_config_registry: nowhere,
      http_proxy: nowhere,
      https_proxy: nowhere,
      no_proxy: 'localhost,127.0.0.1',
    });
    const url = await start.ready();
    expect((await fetch(url)).status).toBe(200);
    expect(await start.pressCtrlC()).toBe(0);
  });

  it('rebuilds what is edited, as npm run dev, and restarts what it concerns', async () => {
    const dev = copy.dev();
    const url = await dev.ready();
    appendFileSync(join(copy.folder, 'apps/gateway/src/main.ts'), '\n// edited\n');
    const words = 'server changed: restarting identity, services, worker, gateway';
    await vi.waitFor(() => expect(dev.output).toContain(words), { timeout: 150_000 });
    await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeout: 150_000 });
    expect(await dev.pressCtrlC()).toBe(0);
    expect(copy.processes()).toEqual([]);
  }, 400_000);
});
