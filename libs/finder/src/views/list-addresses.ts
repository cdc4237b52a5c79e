import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { MoreThanOrEqual } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import type { AddressPart, AddressParts } from '../entries/address.schema.js';

/** Addresses of a part: with one of each language, no more than a site map may hold (50,000). */
const PART = 10_000;
/** Milliseconds for which the parts are kept: to find them, all entries are counted. */
const KEPT = 600_000;

/** Where all entries are that somebody offers, in parts, for those who read the whole site. Examples are left out. */
@Injectable()
export class ListAddresses {
  private kept: { readonly until: number; readonly parts: Promise<AddressParts> } | null = null;

  constructor(private readonly db: Db) {}

  parts(): Promise<AddressParts> {
    if (!this.kept || this.kept.until < performance.now()) {
      const parts = this.count();
      this.kept = { until: performance.now() + KEPT, parts };
      // What failed is asked for again by the next who comes.
      parts.catch(() => (this.kept = null));
    }
    return this.kept.parts;
  }

  /** @param from the first id of a part */
  async part(from: string): Promise<AddressPart> {
    const found = await this.db.read.find(FinderEntry, {
      select: { kind: true, address: true, updatedAt: true },
      where: { id: MoreThanOrEqual(from), state: 'published', demo: false },
      order: { id: 'ASC' },
      take: PART,
    });
    const items = found.map(({ kind, address, updatedAt }) => ({
      kind,
      address,
      updatedAt: updatedAt.toISOString(),
    }));
    return { items };
  }

  private async count(): Promise<AddressParts> {
    const rows = await this.db.read.query<{ from: string; updated_at: Date }[]>(
      `SELECT MIN(id) AS \`from\`, MAX(updated_at) AS updated_at FROM (
         SELECT id, updated_at, (ROW_NUMBER() OVER (ORDER BY id) - 1) DIV ? AS part
         FROM finder_entry WHERE state = 'published' AND demo = 0) numbered
       GROUP BY part ORDER BY part`,
      [PART],
    );
    const items = rows.map(({ from, updated_at: updatedAt }) => ({
      from,
      updatedAt: new Date(updatedAt).toISOString(),
    }));
    return { items };
  }
}
