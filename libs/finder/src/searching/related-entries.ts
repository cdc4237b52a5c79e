import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db, LOGGER, type Logger } from '#platform';
import { LONGEST_QUERY } from '#search';
import { FinderEntry } from '../entries/entry.entity.js';
import { dayNumber } from './documents/entry-documents.js';
import { FoundEntries } from './found-entries.js';
import { NoIndex } from './index-in-use.js';
import { SearchIndex } from './search-index.js';
import { observeSearch } from './search-metrics.js';
import type { RelatedQuery, RelatedResults } from './searching.schema.js';

const MOST = 5;
/** Says of an example that it is one, and nothing of what it is about. */
const EXAMPLE = /[（(]示例[）)]/g;
/** Years and numbers of documents tell entries apart; what they are about is said by words, also by such as 5G. */
const NUMBERS = /(?<![\p{Script=Latin}\d])\d+(?![\p{Script=Latin}\d])/gu;

/** What is about the same as an entry, in its directory. Open to everybody; none rather than late ones or a failure. */
@Injectable()
export class RelatedEntries {
  constructor(
    private readonly db: Db,
    private readonly index: SearchIndex,
    private readonly found: FoundEntries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ id }: RelatedQuery): Promise<RelatedResults> {
    const since = performance.now();
    const entry = await this.db.read.findOneBy(FinderEntry, { id, state: 'published' });
    if (!entry) return { items: [] };
    try {
      const items = await this.like(entry);
      observeSearch('related', 'index', since);
      return { items };
    } catch (error) {
      if (!(error instanceof NoIndex)) this.logger.warn({ err: error }, 'related entries were not found');
      return { items: [] };
    }
  }

  private async like({ id, kind, title, fields }: FinderEntry): Promise<RelatedResults['items']> {
    const now = this.clock.now();
    const { keywords } = JSON.parse(fields) as { keywords?: string };
    const request = {
      text: [title.replaceAll(EXAMPLE, '').replaceAll(NUMBERS, ' '), keywords ?? '']
        .join(' ')
        .slice(0, LONGEST_QUERY),
      filters: { kind: [kind] },
      offset: 0,
      limit: MOST + 1,
      today: dayNumber(shanghaiDay(now)),
    };
    const { items } = await this.index.ask({ is: 'search', request });
    return items
      .filter((hit) => hit.id !== id)
      .slice(0, MOST)
      .map((hit) => this.found.of(hit, now, false));
  }
}
