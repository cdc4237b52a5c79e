import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import type { EntryPage } from '../entries/entry.schema.js';
import { NextSteps } from '../next-steps/next-steps.js';
import { EntryViews } from './entry-views.js';

/** An entry by its address, for everybody. */
@Injectable()
export class ViewEntry {
  constructor(
    private readonly db: Db,
    private readonly views: EntryViews,
    private readonly steps: NextSteps,
  ) {}

  /**
   * The kind before an address may be one that the entry once had: the address alone names it.
   * @throws DomainError 404; `finder.entry-archived` 410
   */
  async run(address: string): Promise<EntryPage> {
    const entry = await this.db.read.findOneBy(FinderEntry, { address });
    if (!entry || entry.state === 'proposed') throw notFound();
    if (entry.state === 'archived') throw new DomainError('finder.entry-archived', 410);
    const [view] = await this.views.of([entry]);
    if (!view) throw notFound();
    return { ...view, nextSteps: await this.steps.of(entry) };
  }
}
