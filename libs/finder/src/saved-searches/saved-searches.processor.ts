import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { entriesToMatch } from '../targeting/targeting.events.js';
import { MatchSearches } from './match-searches.js';

export const FINDER_SAVED_SEARCHES_QUEUE = 'finder-saved-searches';

@Processor(FINDER_SAVED_SEARCHES_QUEUE)
export class SavedSearchesProcessor extends EventProcessor {
  constructor(private readonly matching: MatchSearches) {
    super();
  }

  /** Not in one transaction: the entries of one piece may be news to thousands. */
  @SubscribeEffect(entriesToMatch, 'finder.match-searches')
  async match({ after, upTo }: PayloadOf<typeof entriesToMatch>): Promise<void> {
    await this.matching.run(after, upTo);
  }
}
