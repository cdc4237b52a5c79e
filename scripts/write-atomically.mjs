import { renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';

/** Writes a private file so that a reader, or a crash, meets either the old content or the new. */
export function writeAtomically(path, content, mode = 0o600) {
  const next = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  writeFileSync(next, content, { mode });
  renameSync(next, path);
}
