import { createServer, type Server } from 'node:net';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalCopy, type Start } from '../support/portal-copy.js';

const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

describe('npm start in a folder with spaces and Chinese in its name, with the usual ports taken', () => {
  const copy = new PortalCopy('创新中心 portal');
  const squatters: (Server | undefined)[] = [];
  let running: Start;
  let url: string;

  beforeAll(async () => {
    for (const port of [3000, 3001, 3002, 3003]) squatters.push(await listen(port));
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
