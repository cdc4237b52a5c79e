import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { TargetEntries } from './target-entries.js';
import { entriesToMatch } from './targeting.events.js';

export const FINDER_TARGETING_QUEUE = 'finder-targeting';

@Processor(FINDER_TARGETING_QUEUE)
export class TargetingProcessor extends EventProcessor {
  constructor(private readonly targeting: TargetEntries) {
    super();
  }

  @Subscribe(entriesToMatch, 'finder.target-entries')
  async match(tx: Tx, { after, upTo }: PayloadOf<typeof entriesToMatch>): Promise<void> {
    await this.targeting.run(tx, after, upTo);
  }
}
