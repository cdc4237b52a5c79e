import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeAtomically } from '../write-atomically.mjs';
import { isRunning, startTimeOf } from './process-identity.mjs';

const pathOf = (dataDir) => join(dataDir, 'processes.json');

function readRecord(dataDir) {
  try {
    return JSON.parse(readFileSync(pathOf(dataDir), 'utf8'));
  } catch {
    // Missing or cut off: there is nothing to know about earlier processes.
    return [];
  }
}

/** Notes a process that was started on this data folder, so that a later start finds it. */
export function recordProcess(dataDir, name, pid) {
  const others = readRecord(dataDir).filter((entry) => entry.name !== name);
  writeAtomically(pathOf(dataDir), JSON.stringify([...others, { name, pid, startTime: startTimeOf(pid) }]));
}

/** Takes a process that has ended off the record. */
export function forgetProcess(dataDir, name) {
  writeAtomically(
    pathOf(dataDir),
    JSON.stringify(readRecord(dataDir).filter((entry) => entry.name !== name)),
  );
}

/**
 * Stops what an earlier start that was killed has left behind, last started first. A number that
 * meanwhile belongs to some other process is left alone. Returns the names of the stopped.
 */
export async function stopLeftovers(dataDir) {
  const leftovers = readRecord(dataDir).filter(isRunning).reverse();
  for (const entry of leftovers) await stopRecorded(entry);
  writeAtomically(pathOf(dataDir), '[]');
  return leftovers.map((entry) => entry.name);
}

async function stopRecorded(entry) {
  for (const [signal, patience] of [
    ['SIGTERM', 15_000],
    ['SIGKILL', 5_000],
  ]) {
    try {
      process.kill(entry.pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isRunning(entry)) return;
      await sleep(50);
    }
  }
}
