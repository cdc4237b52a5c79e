import { Failure } from '../failure.mjs';
import { firstFreePort, tryPort } from '../processes/free-port.mjs';

export const usualPorts = { gateway: 3000, identity: 3001, services: 3002, worker: 3003 };

/** @throws Failure when the gateway's port was asked for by number and is taken */
export async function requireFreePort(fixed) {
  if (fixed === undefined || (await tryPort(fixed)) !== undefined) return;
  throw new Failure(`port ${fixed} is taken by another program`, [
    'choose another one with --port, or leave --port out to get a free one',
  ]);
}

/**
 * The ports of the four processes: the usual ones, or the next free ones behind them.
 *
 * @param {number | undefined} fixed the gateway's port when it was asked for by number
 * @returns {Promise<{ gateway: number, identity: number, services: number, worker: number }>}
 */
export async function choosePorts(fixed) {
  await requireFreePort(fixed);
  const ports = {};
  for (const [name, usual] of Object.entries(usualPorts)) {
    const taken = [...Object.values(ports), ...(fixed ? [fixed] : [])];
    ports[name] = name === 'gateway' && fixed ? fixed : await firstFreePort(usual, taken);
  }
  return ports;
}
