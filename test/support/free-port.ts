import { tryPort } from '../../scripts/processes/free-port.mjs';

/** Below those that systems give to connections: one of these could be taken before it is listened on. */
const FIRST = 20_000;
/** Ports of each process that runs tests, so that no two of them are given the same one. */
const OWN = 500;
const WORKERS = 20;

const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % WORKERS;
let next = Math.floor(Math.random() * OWN);

/** A port of the loopback interface on which nobody listens now, and which no other test is given. */
export async function freePort(): Promise<number> {
  for (;;) {
    next = (next + 1) % OWN;
    const port = await tryPort(FIRST + worker * OWN + next);
    if (port !== undefined) return port;
  }
}
