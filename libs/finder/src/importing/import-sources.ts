import { newId } from '#kernel';
import type { Db, Tx } from '#platform';
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
  if (dryRun) {
    const known = await db.read.findOneBy(FinderSource, { name: source.name });
    return known?.id ?? newId();
  }
  return db.run((tx) => sourceIdIn(tx, source));
}

/** In a transaction that goes on; who finds the source as it is to be waits for nobody. */
export async function sourceIdIn(tx: Tx, { name, licence, address }: SourceNames): Promise<string> {
  const known = await tx.findOneBy(FinderSource, { name });
  if (known?.licence === licence && (address === null || known.address === address)) return known.id;
  await tx.query(
    `INSERT INTO finder_source (id, name, licence, address) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE licence = VALUES(licence), address = COALESCE(VALUES(address), address)`,
    [newId(), name, licence, address],
  );
  const { id } = await tx.findOneByOrFail(FinderSource, { name });
  return id;
}
