// A portal for visitors: services and a gateway, their directories filled as an operator fills them.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { anyFreePort } from '../../scripts/processes/free-port.mjs';
import { makeDatabase } from './logout/databases.mjs';
import { startIssuer } from './logout/issuer.mjs';
import { launch, program, untilReady } from './processes.mjs';

/** An index of a hundred thousand takes two minutes on two cores. */
const PATIENCE_MS = 900_000;

/**
 * @param {{ kind: string, file: string }[]} files to import
 * @param {{ pages?: boolean }} options whether the gateway serves pages besides the API
 * @returns {Promise<string>} the gateway's address, once all that was imported is found
 */
export async function startFinderPortal({ adminUrl, redisUrl, folder }, files, { pages = false } = {}) {
  const { url } = await makeDatabase(adminUrl, 'portal');
  for (const { kind, file } of files) await importFile(url, kind, file);
  const { issuer } = await startIssuer();
  const [services, gateway] = [await anyFreePort(), await anyFreePort()];
  const address = `http://localhost:${gateway}`;
  const common = { LOG_LEVEL: 'warn', REDIS_URL: redisUrl, OIDC_ISSUER: issuer, PUBLIC_URL: address };
  launch(program('services'), {
    ...common,
    DATABASE_URL: url,
    SERVICES_PORT: String(services),
    SEARCH_DIR: join(folder, 'index'),
    FILES_DIR: join(folder, 'files'),
  });
  await untilReady(`http://127.0.0.1:${services}/health/ready`);
  launch(program('gateway'), {
    ...common,
    GATEWAY_PORT: String(gateway),
    SERVICES_URL: `http://127.0.0.1:${services}`,
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    SESSION_SECRETS: randomBytes(32).toString('base64url'),
    WEB_BUILD: pages ? resolve('apps/web/build') : '/nonexistent',
  });
  const until = Date.now() + PATIENCE_MS;
  while (!(await isFilled(address))) {
    if (Date.now() > until) throw new Error('the index was not made in time');
    await sleep(500);
  }
  return address;
}

async function isFilled(address) {
  const response = await fetch(`${address}/api/finder/search?q=`).catch(() => null);
  return response?.ok === true && !(await response.json()).rebuilding;
}

async function importFile(databaseUrl, kind, file) {
  const args = ['import', '--kind', kind, '--file', file, '--source', `bench ${kind}`, '--licence', 'bench'];
  await promisify(execFile)(process.execPath, [...program('cli'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    maxBuffer: 64 * 1024 * 1024,
  });
}
