import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { TargetEntries } from './target-entries.js';
import { entriesToMatch } from './targeting.events.js';

export const FINDER_TARGETING_QUEUE = 'finder-targeting';

@Processor(FINDER_TARGETING_QUEUE)
export class TargetingProcessor extends EventProcessor {
  constructor(private readonly targeting: TargetEntries) {
    super();
  }

  /** Not in one transaction: hundreds of entries for thousands of companies would be held until the end. */
  @SubscribeEffect(entriesToMatch, 'finder.target-entries')
  async match({ after, upTo }: PayloadOf<typeof entriesToMatch>): Promise<void> {
    await this.targeting.run(after, upTo);
  }
}
