import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { writeAtomically } from '../write-atomically.mjs';

const password = () => randomBytes(24).toString('base64url');

const generators = {
  databaseRootPassword: password,
  databaseMigratorPassword: password,
  databasePortalPassword: password,
  databaseIdentityPassword: password,
  redisPassword: password,
  oidcClientSecret: () => randomBytes(32).toString('base64url'),
  sessionSecret: () => randomBytes(32).toString('base64url'),
  keyEncryptionKey: () => randomBytes(32).toString('base64'),
};

/** Makes the data folder if need be, readable for its owner only. */
export function ensureDataDir(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
}

/**
 * The secrets of this installation, each made at random the first time it is asked for and kept in
 * `secrets.json` (mode 0600). Losing the file means losing the signing keys that it encrypts.
 */
export function loadSecrets(dataDir) {
  ensureDataDir(dataDir);
  const path = join(dataDir, 'secrets.json');
  const known = readSecrets(path);
  const missing = Object.keys(generators).filter((name) => !known[name]);
  if (missing.length === 0) return known;
  const secrets = { ...known };
  for (const name of missing) secrets[name] = generators[name]();
  writeAtomically(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function readSecrets(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${path} is damaged: it is not valid JSON`, [
      'restore it from a backup',
      'or start from empty data with: npm start -- --fresh',
    ]);
  }
}
