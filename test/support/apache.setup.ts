import { resolve } from 'node:path';
import { findApache } from '../../scripts/engines/apache.mjs';

/** Runs once before the first test of a peer: fetches Apache, or says why it cannot be had. */
export default async function setUpApache(): Promise<void> {
  await findApache({ enginesDir: resolve('.data/engines') });
}
