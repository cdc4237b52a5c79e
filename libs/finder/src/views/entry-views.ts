import { Inject, Injectable } from '@nestjs/common';
import { CompanyProfile } from '#company';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { In } from 'typeorm';
import { FinderSource, type FinderEntry } from '../entries/entry.entity.js';
import type { PublicEntry } from '../entries/entry.schema.js';
import { isStale } from '../entries/staleness.js';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { showValue } from '../kinds/show-value.js';

/** Puts entries into the words of the API. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(entries: readonly FinderEntry[]): Promise<PublicEntry[]> {
    const sources = await this.sourcesOf(entries);
    const owners = await this.ownersOf(entries);
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
      open: closesOn === null ? null : closesOn >= shanghaiDay(now),
      confirmedOn,
      stale: isStale(entry, now),
      demo,
      version,
      updatedAt: entry.updatedAt.toISOString(),
    };
  }

  private async sourcesOf(entries: readonly FinderEntry[]): Promise<ReadonlyMap<string, FinderSource>> {
    const ids = [...new Set(entries.flatMap(({ sourceId }) => sourceId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.db.read.findBy(FinderSource, { id: In(ids) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async ownersOf(entries: readonly FinderEntry[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(entries.flatMap(({ companyId }) => companyId ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.db.read.findBy(CompanyProfile, { id: In(ids) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function sourceView({ externalId }: FinderEntry, source: FinderSource | undefined): PublicEntry['source'] {
  if (!source) return null;
  const { name, licence, address } = source;
  return { name, licence, address, externalId };
}
