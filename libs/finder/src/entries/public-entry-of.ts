import { DomainError, notFound } from '#kernel';
import type { Db } from '#platform';
import { FinderEntry } from './entry.entity.js';

/**
 * The entry that everybody may see at an address.
 * @throws DomainError 404; `finder.entry-archived` 410
 */
export async function publicEntryOf(db: Db, address: string): Promise<FinderEntry> {
  const entry = await db.read.findOneBy(FinderEntry, { address });
  if (!entry || entry.state === 'proposed') throw notFound();
  if (entry.state === 'archived') throw new DomainError('finder.entry-archived', 410);
  return entry;
}
