import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Looker } from './look-at-files.js';

/** Milliseconds; long enough for a machine that does other work. */
const AMPLE = 20_000;
const picture = { type: 'image/png' as const, bytes: createCanvas(40, 40).toBuffer('image/png') };
const lookers: Looker[] = [];
function lookerWith(limits: { patience?: number; idle?: number; files?: number } = {}) {
  const own = { patience: AMPLE, idle: AMPLE, files: 200, ...limits };
  const looker = new Looker(own);
  lookers.push(looker);
  return { looker, limits: own };
}
afterEach(() => {
  for (const looker of lookers.splice(0)) looker.onApplicationShutdown();
});

/** Processes of this one that look at files. */
async function readers(): Promise<number[]> {
  try {
    const { stdout } = await promisify(execFile)('pgrep', ['-P', String(process.pid), '-f', 'look-at-file']);
    return stdout.trim().split('\n').map(Number);
  } catch {
    return [];
  }
}
const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: AMPLE, interval: 20 });
const only = (): Promise<number> =>
  vi.waitFor(
    async () => {
      const [pid, ...more] = await readers();
      if (pid === undefined || more.length > 0) throw new Error('not just one');
      return pid;
    },
    { timeout: AMPLE, interval: 20 },
  );

describe('the process that looks at files', { timeout: 2 * AMPLE }, () => {
  it('is one for all, also when they come at once, and is gone when the application ends', async () => {
    const { looker } = lookerWith();
    const seen = await Promise.all([looker.look(picture), looker.look(picture)]);
    expect(seen.every((one) => one?.grey?.length === 272)).toBe(true);
    const pid = await only();
    expect(await looker.look({ ...picture, bytes: Buffer.from('not a picture') })).toBeNull();
    expect(await only()).toBe(pid);
    const last = looker.look(picture);
    looker.onApplicationShutdown();
    expect((await last)?.grey).toHaveLength(272);
    await eventually(async () => expect(await readers()).toEqual([]));
  });

  it('ends with a file that breaks it, and the next file gets another', async () => {
    const { looker } = lookerWith();
    const breaking = looker.look(picture);
    process.kill(await only(), 'SIGKILL');
    expect(await breaking).toBeNull();
    expect(await looker.look(picture)).not.toBeNull();
    const second = await only();
    // What was well before it is not to blame: the file is looked at again by a process that has read nothing.
    process.kill(second, 'SIGSTOP');
    const innocent = looker.look(picture);
    process.kill(second, 'SIGKILL');
    expect(await innocent).not.toBeNull();
    expect(await only()).not.toBe(second);
  });

  it('ends with a file that takes too long, after many files, and when there is nothing to do', async () => {
    const { looker, limits } = lookerWith({ files: 2, idle: 50 });
    await looker.together(async () => {
      await looker.look(picture);
      process.kill(await only(), 'SIGSTOP');
      limits.patience = 100;
      expect(await looker.look(picture)).toBeNull();
      limits.patience = AMPLE;
      await looker.look(picture);
      const third = await only();
      await looker.look(picture);
      await looker.look(picture);
      expect(await only()).not.toBe(third);
    });
    await eventually(async () => expect(await readers()).toEqual([]));
  });
});
