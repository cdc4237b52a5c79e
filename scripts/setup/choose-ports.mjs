import { Failure } from '../failure.mjs';
import { tryPort } from '../processes/free-port.mjs';
import { reservePort } from '../processes/reserve-port.mjs';

export const usualPorts = { gateway: 3000, identity: 3001, services: 3002, worker: 3003 };

/** @throws Failure when the gateway's port was asked for by number and is taken */
export async function requireFreePort(fixed) {
  if (fixed !== undefined && (await tryPort(fixed)) === undefined) throw portTaken(fixed);
}

const portTaken = (port) =>
  new Failure(`port ${port} is taken by another program`, [
    'choose another one with --port, or leave --port out to get a free one',
  ]);

/**
 * The ports of the four processes: the usual ones, or the next free ones behind them.
 *
 * @param {number | undefined} fixed the gateway's port when it was asked for by number
 * @returns {Promise<{ ports: { gateway: number, identity: number, services: number, worker: number },
 *   release: () => void }>} `release` lets other portals have the ports again
 */
export async function choosePorts(fixed) {
  const reservations = {};
  for (const [name, usual] of Object.entries(usualPorts)) {
    reservations[name] = await reservePort(name === 'gateway' && fixed ? fixed : usual);
  }
  const ports = Object.fromEntries(Object.entries(reservations).map(([name, { port }]) => [name, port]));
  const release = () => Object.values(reservations).forEach((reservation) => reservation.release());
  if (fixed === undefined || ports.gateway === fixed) return { ports, release };
  release();
  throw portTaken(fixed);
}
