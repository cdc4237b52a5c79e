import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLock, takeLock, withLock } from './lock.mjs';
import { startTimeOf } from './process-identity.mjs';

describe('lock', () => {
  let folder;
  let path;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-lock-'));
    path = join(folder, 'run.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is had by one only, who tells the others about himself', () => {
    const lock = takeLock(path);
    lock.update({ url: 'http://localhost:3000' });
    expect(takeLock(path).owner).toMatchObject({ pid: process.pid, url: 'http://localhost:3000' });
    lock.release();
    expect(takeLock(path).owner).toBeUndefined();
  });

  it('is taken over from a process that has died', () => {
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, startTime: '1' }));
    expect(readLock(path)).toBeUndefined();
    expect(takeLock(path).owner).toBeUndefined();
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  });

  it('is taken over when the number now belongs to another process', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, startTime: `${startTimeOf(process.pid)}0` }));
    expect(takeLock(path).owner).toBeUndefined();
  });

  it('is taken over from a file that was cut off', () => {
    writeFileSync(path, '{"pid":');
    expect(takeLock(path).owner).toBeUndefined();
  });

  it('lets work happen one after the other', async () => {
    const events = [];
    const work = (name) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };
    await Promise.all([withLock(path, work('a')), withLock(path, work('b'))]);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
