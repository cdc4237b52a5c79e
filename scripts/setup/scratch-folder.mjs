import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
/** Bytes that must be free there: databases of a few tests at once, with room to spare. */
const ROOM = 2 * 1024 ** 3;

/**
 * Makes an empty folder for data that nobody keeps, such as a test's. It lies in memory where the machine has room
 * there: a database waits for the disk at every table it makes, and tests make thousands.
 *
 * @param {string} prefix what its name begins with
 * @returns {string}
 */
export function scratchFolder(prefix) {
  return mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), prefix));
}

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
