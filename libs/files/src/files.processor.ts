import { Inject } from '@nestjs/common';
import type { PayloadOf } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db, EventProcessor, Outbox, Processor, SubscribeEffect } from '#platform';
import { FileStore } from './file-store.js';
import { attachmentAdded } from './files.events.js';
import { scanAttachment } from './scan-attachment.js';
import { SCANNER, type Scanner } from './scanner.js';

export const FILES_QUEUE = 'files';

@Processor(FILES_QUEUE)
export class FilesProcessor extends EventProcessor {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SCANNER) private readonly scanner: Scanner | null,
  ) {
    super();
  }

  @SubscribeEffect(attachmentAdded, 'files.scan')
  async scan({ attachmentId }: PayloadOf<typeof attachmentAdded>): Promise<void> {
    const { db, outbox, store, clock, scanner } = this;
    await scanAttachment({ db, outbox, store, clock, scanner }, attachmentId);
  }
}
