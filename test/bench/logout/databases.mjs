import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';

const lib = (name) => new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href;

/**
 * A database of the bench's own, its tables made.
 * @param {'identity' | 'portal'} whose
 */
export async function makeDatabase(adminUrl, whose) {
  const { identityEntities, identityMigrations } = await import(lib('identity'));
  const { PORTAL_ENTITIES, PORTAL_MIGRATIONS } = await import(lib('subsystems'));
  const { databaseOptions, migrate } = await import(lib('platform'));
  const name = `bench_${whose}_${randomBytes(4).toString('hex')}`;
  await ask(adminUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const parts =
    whose === 'identity' ? [identityEntities, identityMigrations] : [PORTAL_ENTITIES, PORTAL_MIGRATIONS];
  await migrate(databaseOptions(url.href, ...parts));
  return { url: url.href };
}

/** Registers subsystems that are told of logouts at these addresses. */
export async function registerSubsystems(url, keyEncryptionKey, addresses) {
  const { identityEntities, registerClient } = await import(lib('identity'));
  const { databaseOptions } = await import(lib('platform'));
  const source = await new DataSource(databaseOptions(url, identityEntities, [])).initialize();
  const names = [];
  for (const [at, address] of addresses.entries()) {
    const metadata = {
      client_id: `subsystem-${at}`,
      client_secret: randomBytes(32).toString('base64url'),
      client_name: `示例子系统 ${at}`,
      redirect_uris: [`${address}/callback`],
      backchannel_logout_uri: `${address}/logout`,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    };
    await source.transaction((tx) => registerClient(tx, keyEncryptionKey, metadata, true, new Date()));
    names.push(metadata.client_id);
  }
  await source.destroy();
  return names;
}

async function ask(adminUrl, statement) {
  const connection = await createConnection(adminUrl);
  await connection.query(statement);
  await connection.end();
}
