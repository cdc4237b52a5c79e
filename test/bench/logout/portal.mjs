import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anyFreePort } from '../../../scripts/processes/free-port.mjs';
import { launch, program, startProcess, untilReady } from '../processes.mjs';
import { makeDatabase, registerSubsystems } from './databases.mjs';
import { startIssuer } from './issuer.mjs';

/** The portal and four more. */
export const SUBSYSTEMS = 5;

/** Everything that runs, and the environment of an operator's command. */
export async function startPortal(adminUrl, redisUrl) {
  const [identityDb, portalDb] = [
    await makeDatabase(adminUrl, 'identity'),
    await makeDatabase(adminUrl, 'portal'),
  ];
  const key = randomBytes(32);
  const endpoints = await startProcess([
    fileURLToPath(new URL('./endpoints.mjs', import.meta.url)),
    String(SUBSYSTEMS - 1),
  ]);
  const addresses = endpoints.ports.map((port) => `http://127.0.0.1:${port}`);
  const names = await registerSubsystems(identityDb.url, key, addresses);
  const issuer = await startIssuer();
  const [gateway, identity, services] = await Promise.all(
    ['gateway', 'identity', 'services'].map(async () => `http://127.0.0.1:${await anyFreePort()}`),
  );
  const prefix = `identity-bench-${randomBytes(6).toString('hex')}:`;
  const gatewaySecret = randomBytes(32).toString('base64url');
  const port = (url) => new URL(url).port;
  const common = {
    PUBLIC_URL: gateway,
    OIDC_ISSUER: identity,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: prefix,
    IDENTITY_REDIS_PREFIX: prefix,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    IDENTITY_DATABASE_URL: identityDb.url,
    KEY_ENCRYPTION_KEY: key.toString('base64'),
    MAIL_DIR: join(process.env.BENCH_DATA_DIR, 'mail'),
    FILES_DIR: join(process.env.BENCH_DATA_DIR, 'files'),
  };
  const provider = launch(program('identity'), { ...common, IDENTITY_PORT: port(identity) });
  await untilReady(`${identity}/health/ready`);
  launch(program('gateway'), {
    ...common,
    GATEWAY_PORT: port(gateway),
    SERVICES_URL: services,
    SESSION_SECRETS: gatewaySecret,
    WEB_BUILD: '/nonexistent',
  });
  launch(program('services'), {
    ...common,
    SERVICES_PORT: port(services),
    DATABASE_URL: portalDb.url,
    OIDC_ISSUER: issuer.issuer,
  });
  await Promise.all([untilReady(`${gateway}/health/live`), untilReady(`${services}/health/ready`)]);
  const clients = ['portal', ...names];
  const written = { clients, redisUrl, prefix, issuer: identity, gatewaySecret };
  return {
    common,
    gateway,
    services,
    issuer,
    written,
    identityPid: provider.pid,
    database: identityDb.url,
    addresses,
  };
}
