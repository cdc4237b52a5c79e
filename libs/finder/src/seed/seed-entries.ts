import path from 'node:path';
import { ConfigError } from '#dictionaries';
import type { Clock } from '#kernel';
import type { Db } from '#platform';
import { entryImport } from '../importing/entry-import.js';
import type { Kind } from '../kinds/kinds-file.js';
import { seedConditions } from './seed-conditions.js';
import { readSeedFiles } from './seed-files.js';

interface SeedFile {
  readonly file: string;
  readonly kind: Kind;
  readonly source: string;
  readonly licence: string;
  readonly address: string | null;
}

/** Public data, as its files say. May run again: what is there stays, whatever has become of it. */
export async function seedEntries(db: Db, configDir: string, clock: Clock): Promise<void> {
  await importAll(db, configDir, clock, readSeedFiles(configDir).files);
  await seedConditions(db, configDir, clock);
}

/** Examples of what no public source has, marked as such. May run again. */
export async function seedExamples(db: Db, configDir: string, clock: Clock): Promise<void> {
  const { files, ...source } = readSeedFiles(configDir).demonstration;
  await importAll(
    db,
    configDir,
    clock,
    files.map((file) => ({ ...file, ...source })),
  );
  await seedConditions(db, configDir, clock);
}

/** @throws ConfigError naming the lines that are wrong */
async function importAll(db: Db, configDir: string, clock: Clock, files: readonly SeedFile[]): Promise<void> {
  const importing = entryImport(db, clock);
  for (const { file, kind, source: name, licence, address } of files) {
    const { faults } = await importing.run({
      file: path.join(configDir, 'data/finder', file),
      kind,
      source: { name, licence, address },
      by: { person: null, reason: 'import' },
      onlyNew: true,
    });
    if (faults.length === 0) continue;
    const lines = faults.map(({ line, column, message }) => `line ${line}, ${column ?? '–'}: ${message.en}`);
    throw new ConfigError(`config/data/finder/${file}`, lines);
  }
}
