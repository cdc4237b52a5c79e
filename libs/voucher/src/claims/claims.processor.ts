import type { PayloadOf } from '#contracts';
import { attachmentScanned } from '#files';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { claimSubmitted } from './claim.events.js';
import { ExamineClaim } from './examine-claim.js';

export const VOUCHER_CLAIMS_QUEUE = 'voucher-claims';

@Processor(VOUCHER_CLAIMS_QUEUE)
export class ClaimsProcessor extends EventProcessor {
  constructor(private readonly examine: ExamineClaim) {
    super();
  }

  @Subscribe(claimSubmitted, 'voucher.examine-claim')
  async submitted(tx: Tx, { claimId }: PayloadOf<typeof claimSubmitted>): Promise<void> {
    await this.examine.run(tx, claimId);
  }

  /** A claim that waited for the scanner; the id of anything else is no claimed order's. */
  @Subscribe(attachmentScanned, 'voucher.claim-file-scanned')
  async scanned(tx: Tx, { ownerId }: PayloadOf<typeof attachmentScanned>): Promise<void> {
    await this.examine.runForOrder(tx, ownerId);
  }
}
