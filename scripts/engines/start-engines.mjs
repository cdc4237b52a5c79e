import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../failure.mjs';
import { ensureDataDir, loadSecrets } from '../setup/secrets.mjs';
import { startMariadb } from './mariadb.mjs';
import { probeDatabase } from './probe-database.mjs';
import { probeRedis } from './probe-redis.mjs';
import { startRedis } from './redis.mjs';
import { databaseVersion, requireVersion } from './versions.mjs';

/**
 * Makes a database server and a Redis ready: those whose addresses DATABASE_ADMIN_URL and REDIS_URL give,
 * else private instances whose data lie under `dataDir`.
 *
 * @param {{ dataDir: string, log?: (text: string) => void, enginesDir?: string,
 *   environment?: { DATABASE_ADMIN_URL?: string, REDIS_URL?: string } }} options
 * @returns {Promise<{ databaseAdminUrl: string, redisUrl: string, pids: Record<string, number>,
 *   versions: string[], started: { name: string, child: object, restart: () => Promise<object> }[], stop: () => Promise<void> }>}
 */
export async function startEngines(options) {
  const dataDir = resolve(options.dataDir);
  ensureDataDir(dataDir);
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const secrets = loadSecrets(dataDir);
  const environment = options.environment ?? process.env;
  const shared = {
    dataDir,
    enginesDir: resolve(options.enginesDir ?? process.env.PORTAL_ENGINES_DIR ?? join(dataDir, 'engines')),
    log: options.log ?? (() => {}),
  };
  const given = {
    database: environment.DATABASE_ADMIN_URL && (await checkDatabase(environment.DATABASE_ADMIN_URL)),
    redis: environment.REDIS_URL && (await checkRedis(environment.REDIS_URL)),
  };
  const started = [];
  const stop = async () => {
    for (const engine of started.toReversed()) await engine.child.stop();
  };
  try {
    const start = async (name, startEngine, options) => {
      const engine = await startEngine(options);
      const restart = async () => (await startEngine({ ...options, port: engine.port })).child;
      started.push({ name, child: engine.child, restart });
      return engine;
    };
    const rootPassword = secrets.databaseRootPassword;
    const database = given.database || (await start('mariadb', startMariadb, { ...shared, rootPassword }));
    const redis =
      given.redis || (await start('redis', startRedis, { ...shared, password: secrets.redisPassword }));
    return describe(database, redis, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

function describe(database, redis, started, stop) {
  return {
    databaseAdminUrl: database.url,
    redisUrl: redis.url,
    versions: [database.version, redis.version],
    started,
    pids: Object.fromEntries(started.map(({ name, child }) => [name, child.pid])),
    stop,
  };
}

async function checkDatabase(url) {
  const address = parseAddress('DATABASE_ADMIN_URL', url, ['mysql:', 'mariadb:']);
  const port = Number(address.port || 3306);
  const greeting = await probeDatabase({ host: address.hostname, port });
  if (!greeting) {
    throw new Failure(`no MariaDB or MySQL answers at ${address.hostname}:${port} (DATABASE_ADMIN_URL)`);
  }
  const version = databaseVersion(greeting);
  requireVersion(version, 'DATABASE_ADMIN_URL');
  return { url, version: `${version.product} ${version.version}` };
}

async function checkRedis(url) {
  parseAddress('REDIS_URL', url, ['redis:', 'rediss:']);
  const { error, version, evictionPolicy, appendOnly } = await probeRedis(url);
  if (error) throw new Failure(`the Redis of REDIS_URL cannot be used: ${error}`);
  requireVersion({ product: 'Redis', version }, 'REDIS_URL');
  if (evictionPolicy !== undefined && evictionPolicy !== 'noeviction') {
    throw new Failure(
      `the Redis of REDIS_URL may drop queued work: its maxmemory-policy is ${evictionPolicy}`,
      ['set maxmemory-policy to noeviction'],
    );
  }
  const warning = appendOnly ? '' : ' (without appendonly: a crash of Redis loses its last seconds)';
  return { url, version: `Redis ${version}${warning}` };
}

function parseAddress(variable, url, protocols) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address && protocols.includes(address.protocol)) return address;
  throw new Failure(`${variable} is not an address that starts with ${protocols.join('// or ')}//`);
}
