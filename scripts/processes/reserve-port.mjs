import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstFreePort } from './free-port.mjs';
import { takeLock } from './lock.mjs';

/** One folder for all portals of this user on this machine. */
const folder = join(tmpdir(), `portal-ports-${process.getuid?.() ?? 'all'}`);

/**
 * Finds a free port and keeps other portals that are being started at the same moment from choosing it too, because it
 * takes some time until the program listens that it is meant for.
 * @returns {Promise<{ port: number, release: () => void }>} a reservation, which ends with this process at the latest
 */
export async function reservePort(first) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const refused = [];
  for (;;) {
    const port = await firstFreePort(first, refused);
    const lock = takeLock(join(folder, `${port}.json`));
    if (!lock.owner) return { port, release: lock.release };
    refused.push(port);
  }
}
