import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import type { FinderEntry, FinderSource } from '../entries/entry.entity.js';
import type { PublicEntry } from '../entries/entry.schema.js';
import { isOpen } from '../entries/is-open.js';
import { isStale } from '../entries/staleness.js';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { showValue } from '../kinds/show-value.js';
import { ownersOf, sourcesOf } from './entry-relations.js';

/** Puts entries into the words of the API. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(entries: readonly FinderEntry[]): Promise<PublicEntry[]> {
    const sources = await sourcesOf(this.db, entries);
    const owners = await ownersOf(this.db, entries);
    return entries.map((entry) => ({
      ...this.ownView(entry),
      source: sourceView(entry, sources.get(entry.sourceId ?? '')),
      owner: owners.get(entry.companyId ?? '') ?? null,
    }));
  }

  /** The filled-in fields of a kind as people read them. */
  fieldsOf(kind: Kind, stored: string): PublicEntry['fields'] {
    const values = JSON.parse(stored) as Record<string, string | string[]>;
    return this.kinds.of(kind).fields.flatMap((field) => {
      const value = values[field.id];
      if (value === undefined) return [];
      const { id, name, type } = field;
      return [{ id, name, type, value, shown: showValue(field, value, this.kinds.lists) }];
    });
  }

  private ownView(entry: FinderEntry): Omit<PublicEntry, 'source' | 'owner'> {
    const { id, kind, address, title, titleEn, body, closesOn, confirmedOn, demo, version } = entry;
    const { name, one } = this.kinds.of(kind);
    const now = this.clock.now();
    return {
      id,
      kind,
      address,
      directory: name,
      one,
      title,
      titleEn,
      body,
      fields: this.fieldsOf(kind, entry.fields),
      closesOn,
      open: isOpen(closesOn, now),
      confirmedOn,
      stale: isStale(entry, now),
      demo,
      version,
      updatedAt: entry.updatedAt.toISOString(),
    };
  }
}

function sourceView({ externalId }: FinderEntry, source: FinderSource | undefined): PublicEntry['source'] {
  if (!source) return null;
  const { name, licence, address } = source;
  return { name, licence, address, externalId };
}
