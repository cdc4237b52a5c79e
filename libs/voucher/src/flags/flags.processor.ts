import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { claimSubmitted, evidenceClashed } from '../claims/claim.events.js';
import { FlagClaim } from './flag-claim.js';

export const VOUCHER_FLAGS_QUEUE = 'voucher-flags';

/** Files are looked at outside of transactions, so that these are effects; running one again finds the same. */
@Processor(VOUCHER_FLAGS_QUEUE)
export class FlagsProcessor extends EventProcessor {
  constructor(private readonly flagging: FlagClaim) {
    super();
  }

  @SubscribeEffect(claimSubmitted, 'voucher.flag-claim')
  async submitted({ claimId }: PayloadOf<typeof claimSubmitted>): Promise<void> {
    await this.flagging.run(claimId);
  }

  /** What a claim stands on was handed in elsewhere. */
  @SubscribeEffect(evidenceClashed, 'voucher.flag-clash')
  async clashed({ claimId }: PayloadOf<typeof evidenceClashed>): Promise<void> {
    await this.flagging.run(claimId);
  }
}
