import { CompanyProfile } from '#company';
import type { Db } from '#platform';
import { In } from 'typeorm';
import { FinderSource, type FinderEntry } from '../entries/entry.entity.js';

/** Where some entries come from, by the sources' ids. */
export async function sourcesOf(
  db: Db,
  entries: readonly Pick<FinderEntry, 'sourceId'>[],
): Promise<ReadonlyMap<string, FinderSource>> {
  const ids = [...new Set(entries.flatMap(({ sourceId }) => sourceId ?? []))];
  const found = ids.length > 0 ? await db.read.findBy(FinderSource, { id: In(ids) }) : [];
  return new Map(found.map((source) => [source.id, source]));
}

/** The names of the companies that maintain some entries, by the companies' ids. */
export async function ownersOf(
  db: Db,
  entries: readonly Pick<FinderEntry, 'companyId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(({ companyId }) => companyId ?? []))];
  const found = ids.length > 0 ? await db.read.findBy(CompanyProfile, { id: In(ids) }) : [];
  return new Map(found.map(({ id, name }) => [id, name]));
}
