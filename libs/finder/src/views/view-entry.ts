import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import type { PublicEntry } from '../entries/entry.schema.js';
import { EntryViews } from './entry-views.js';

/** An entry by its address, for everybody. */
@Injectable()
export class ViewEntry {
  constructor(
    private readonly db: Db,
    private readonly views: EntryViews,
  ) {}

  /**
   * The kind before an address may be one that the entry once had: the address alone names it.
   * @throws DomainError 404; `finder.entry-archived` 410
   */
  async run(address: string): Promise<PublicEntry> {
    const entry = await this.db.read.findOneBy(FinderEntry, { address });
    if (!entry || entry.state === 'proposed') throw notFound();
    if (entry.state === 'archived') throw new DomainError('finder.entry-archived', 410);
    const [view] = await this.views.of([entry]);
    if (!view) throw notFound();
    return view;
  }
}
