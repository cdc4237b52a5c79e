import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startChild } from './child.mjs';
import { startTimeOf } from './process-identity.mjs';
import { stopLeftovers } from './process-record.mjs';
import { Supervisor, untilReady } from './supervise.mjs';

const sleeper = 'setInterval(() => {}, 1000)';

describe('supervised programs', () => {
  let dataDir;
  let order;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-supervise-'));
    order = [];
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (name, code = sleeper) =>
    startChild({
      name,
      command: process.execPath,
      args: ['-e', code],
      logFile: join(dataDir, `${name}.log`),
      dataDir,
    });

  it('come back after a crash, and stop last first', async () => {
    const said = [];
    const supervisor = new Supervisor((text) => said.push(text));
    const pids = [];
    const again = async () => {
      const child = start('first');
      pids.push(child.pid);
      return child;
    };
    await supervisor.add('first', again);
    await supervisor.add('second', async () => start('second'));
    process.kill(pids[0], 'SIGKILL');
    await vi.waitFor(() => expect(pids).toHaveLength(2), { timeout: 5000 });
    expect(said[0]).toContain('first ended (SIGKILL): starting it again');
    await supervisor.stop((name) => order.push(name));
    expect(order).toEqual(['second', 'first']);
    expect(startTimeOf(pids[1])).toBeUndefined();
  });

  it('show the end of their log when they do not get ready', async () => {
    const child = start('broken', 'console.log("the port is taken"); process.exit(1)');
    await expect(untilReady(child, 'http://127.0.0.1:9/', 5000)).rejects.toThrow(
      /broken ended while starting(.|\n)*the port is taken/,
    );
  });

  it('that an earlier start left behind are stopped, and nobody else', async () => {
    const child = start('left');
    const record = join(dataDir, 'processes.json');
    const stranger = { name: 'stranger', pid: process.pid, startTime: '1' };
    writeFileSync(record, JSON.stringify([...JSON.parse(readFileSync(record, 'utf8')), stranger]));
    expect(await stopLeftovers(dataDir)).toEqual(['left']);
    expect(startTimeOf(child.pid)).toBeUndefined();
  });
});
