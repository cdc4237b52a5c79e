import { Failure } from '../failure.mjs';

const minimum = { MariaDB: [10, 6], MySQL: [8, 4], TiDB: [7, 5], Redis: [7, 0] };

/**
 * Reads product and version out of what a database server or program says about itself, such as
 * `5.5.5-10.11.6-MariaDB-0+deb12u1` or `mysqld  Ver 8.4.3 for Linux on x86_64`.
 */
export function databaseVersion(text) {
  // TiDB calls itself a MySQL first, and itself after that: 8.0.11-TiDB-v8.5.0.
  const tidb = /TiDB-v(\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (tidb) return { product: 'TiDB', version: tidb };
  const product = /mariadb/i.test(text) ? 'MariaDB' : 'MySQL';
  // MariaDB puts 5.5.5- in front for the sake of old replicas.
  const version = /(\d+)\.(\d+)\.(\d+)/.exec(text.replace(/^5\.5\.5-/, ''))?.[0];
  return { product, version };
}

/** Throws a Failure with a way out when the engine is older than what the portal needs. */
export function requireVersion({ product, version }, where, remedies = []) {
  const [major, minor] = minimum[product];
  if (!version) {
    throw new Failure(`cannot tell the version of ${product} (${where})`, remedies);
  }
  const [foundMajor, foundMinor] = version.split('.').map(Number);
  if (foundMajor > major || (foundMajor === major && foundMinor >= minor)) return;
  const also = { Redis: '', MySQL: ' or MariaDB ≥ 10.6', TiDB: '', MariaDB: ' or MySQL ≥ 8.4' }[product];
  throw new Failure(
    `${product} ${version} is too old (${where}): the portal needs ${product} ≥ ${major}.${minor}${also}`,
    remedies,
  );
}
