import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { Db } from '#platform';
import type { EntryPage } from '../entries/entry.schema.js';
import { publicEntryOf } from '../entries/public-entry-of.js';
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
    const entry = await publicEntryOf(this.db, address);
    const [view] = await this.views.of([entry]);
    if (!view) throw notFound();
    return { ...view, nextSteps: await this.steps.of(entry) };
  }
}
