import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { LOGGER, type Logger } from '#platform';
import { LONGEST_BEGINNING } from '#search';
import { dayNumber, type ShownEntry } from './documents/entry-documents.js';
import { NoIndex } from './index-in-use.js';
import { SearchInDatabase } from './search-in-database.js';
import { SearchIndex } from './search-index.js';
import { observeSearch } from './search-metrics.js';
import type { SuggestQuery, Suggestions } from './searching.schema.js';
import { TooSlow } from './threads/thread.js';

const MOST = 8;

/** Titles for what is being typed. Open to everybody; none rather than late ones. */
@Injectable()
export class SuggestTitles {
  constructor(
    private readonly index: SearchIndex,
    private readonly database: SearchInDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ q }: SuggestQuery): Promise<Suggestions> {
    const typed = q.trim();
    if (typed === '' || typed.length > LONGEST_BEGINNING) return { items: [] };
    const since = performance.now();
    try {
      const today = dayNumber(shanghaiDay(this.clock.now()));
      const found = await this.index.ask({ is: 'suggest', typed, today, most: MOST });
      observeSearch('suggest', 'index', since);
      return {
        items: found.map(({ id, title, shown }) => {
          const { kind, address } = shown as ShownEntry;
          return { id, kind, address, title };
        }),
      };
    } catch (error) {
      if (error instanceof TooSlow) return { items: [] };
      if (!(error instanceof NoIndex)) this.logger.error({ err: error }, 'suggestions failed');
      const items = await this.database.suggest(typed, MOST);
      observeSearch('suggest', 'database', since);
      return { items };
    }
  }
}
