import { newId } from '#kernel';
import type { Db } from '#platform';
import { FinderSource } from '../entries/entry.entity.js';

/** Where the lines of a file come from, as every entry made of them says. */
export interface SourceNames {
  readonly name: string;
  readonly licence: string;
  readonly address: string | null;
}

/**
 * The source by its name; what it says of licence and address follows the latest file.
 * @param dryRun leaves everything as it is: a source that is not there gets an id that no entry has
 */
export async function sourceIdOf(db: Db, source: SourceNames, dryRun: boolean): Promise<string> {
  const { name, licence, address } = source;
  if (dryRun) {
    const known = await db.read.findOneBy(FinderSource, { name });
    return known?.id ?? newId();
  }
  return db.run(async (tx) => {
    await tx.query(
      `INSERT INTO finder_source (id, name, licence, address) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE licence = VALUES(licence), address = COALESCE(VALUES(address), address)`,
      [newId(), name, licence, address],
    );
    const { id } = await tx.findOneByOrFail(FinderSource, { name });
    return id;
  });
}
