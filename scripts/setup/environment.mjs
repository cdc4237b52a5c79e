import { join } from 'node:path';
import { databaseAddresses } from './databases.mjs';
import { withPackagePrograms } from './find-node.mjs';

// What an operator may set instead of what is made here: see docs/settings.md. For the gateway alone, OIDC_ISSUER,
// OIDC_CLIENT_ID and OIDC_CLIENT_SECRET name another provider; identity goes on being its own.
const forAll = ['PUBLIC_URL', 'SUBSYSTEMS', 'MAIL_DIR', 'FILES_DIR', 'SEARCH_DIR'];
const forIdentity = ['OIDC_CLIENT_SECRET_PREVIOUS', 'UPSTREAM_PROVIDERS'];
const keysAndSecrets = ['DATABASE_ADMIN_URL', 'SESSION_SECRETS', 'KEY_ENCRYPTION_KEY'];
const forGateway = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];

/**
 * The environment of each process of a portal: what all of them need, and to each only the secrets it uses.
 *
 * @param {{ dataDir: string, ports: { gateway: number, identity: number, services: number, worker: number },
 *   secrets: Record<string, string>, databaseAdminUrl: string, redisUrl: string }} portal
 */
export function processEnvironments({ dataDir, ports, secrets, databaseAdminUrl, redisUrl }) {
  const databases = databaseAddresses(databaseAdminUrl, secrets);
  const base = {
    ...withPackagePrograms(outsideEnvironment()),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${ports.gateway}`,
    OIDC_ISSUER: process.env.IDENTITY_URL ?? `http://localhost:${ports.identity}`,
    REDIS_URL: redisUrl,
    // Where gateway and services find what identity keeps under its REDIS_PREFIX.
    IDENTITY_REDIS_PREFIX: process.env.REDIS_PREFIX ?? 'identity:',
    DATA_DIR: dataDir,
    // Node keeps compiled modules there, which spares each start some seconds.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(dataDir, 'compile-cache'),
    MAIL_DIR: join(dataDir, 'mail'),
    FILES_DIR: join(dataDir, 'files'),
    SEARCH_DIR: join(dataDir, 'search'),
    SUBSYSTEMS: 'hightech,voucher,finder',
  };
  const relyingParty = { OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: secrets.oidcClientSecret };
  const session = { SESSION_SECRETS: secrets.sessionSecret, ...given(['SESSION_SECRETS']) };
  const keys = { KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey, ...given(['KEY_ENCRYPTION_KEY']) };
  const services = { DATABASE_URL: databases.portal };
  const identity = { IDENTITY_DATABASE_URL: databases.identity };
  const of = (...shares) => Object.assign({}, base, ...shares, given(forAll));
  return {
    identity: of(
      {
        IDENTITY_PORT: String(ports.identity),
        // The public address may lead through a proxy that cannot be reached from here.
        GATEWAY_INTERNAL_URL: `http://127.0.0.1:${ports.gateway}`,
      },
      identity,
      relyingParty,
      keys,
      given(forIdentity),
    ),
    services: of({ SERVICES_PORT: String(ports.services) }, services),
    worker: of({ WORKER_PORT: String(ports.worker) }, services),
    gateway: of(
      { GATEWAY_PORT: String(ports.gateway), SERVICES_URL: `http://127.0.0.1:${ports.services}` },
      relyingParty,
      session,
      given(forGateway),
    ),
    cli: of(services, identity, relyingParty, keys, {
      DATABASE_MIGRATION_URL: databases.portalMigration,
      IDENTITY_DATABASE_MIGRATION_URL: databases.identityMigration,
    }),
  };
}

/** What was set outside, without the secrets: each process gets back only those that it uses. */
function outsideEnvironment() {
  const withheld = new Set([...keysAndSecrets, ...forGateway, ...forIdentity]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !withheld.has(name)));
}

const given = (names) =>
  Object.fromEntries(names.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
