import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeAtomically } from '../write-atomically.mjs';
import { isRunning, startTimeOf } from './process-identity.mjs';

/** What the lock file says, if its owner still runs; undefined when nobody holds the lock. */
export function readLock(path) {
  const content = readContent(path);
  return content && isRunning(content) ? content : undefined;
}

function readContent(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock for this process, over from an owner that has died if need be.
 *
 * @returns {{ owner: object } | { update: (facts: object) => void, release: () => void }} who has it, or a
 *   handle that adds facts for others to read and gives the lock back
 */
export function takeLock(path) {
  const own = { pid: process.pid, startTime: startTimeOf(process.pid), since: new Date().toISOString() };
  for (;;) {
    if (placeLock(path, own)) return handle(path, own);
    const owner = readLock(path);
    if (owner) return { owner };
    removeStaleLock(path);
  }
}

/** A link appears with its whole content or not at all, and never replaces another. */
function placeLock(path, content) {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeStaleLock(path) {
  const aside = `${path}.${randomBytes(6).toString('hex')}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Between the look and the move somebody may have taken the lock: give it back.
  if (readLock(aside)) {
    try {
      linkSync(aside, path);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}

function handle(path, own) {
  let content = own;
  return {
    update(facts) {
      content = { ...content, ...facts };
      writeAtomically(path, JSON.stringify(content));
    },
    release() {
      if (readContent(path)?.pid === own.pid) rmSync(path, { force: true });
    },
  };
}

/** Does the work while no other process does work under the same lock; waits for its turn. */
export async function withLock(path, work) {
  let lock = takeLock(path);
  while (lock.owner) {
    await sleep(200);
    lock = takeLock(path);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
