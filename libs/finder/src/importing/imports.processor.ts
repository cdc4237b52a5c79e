import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { CarryOutImport } from './carry-out-import.js';
import { importOrdered } from './import.events.js';

export const FINDER_IMPORTS_QUEUE = 'finder-imports';

@Processor(FINDER_IMPORTS_QUEUE)
export class ImportsProcessor extends EventProcessor {
  constructor(private readonly carryingOut: CarryOutImport) {
    super();
  }

  @SubscribeEffect(importOrdered, 'finder.import')
  async ordered({ importId }: PayloadOf<typeof importOrdered>): Promise<void> {
    await this.carryingOut.run(importId);
  }
}
