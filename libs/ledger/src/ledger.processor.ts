import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { ledgerVerified, verificationDue } from './ledger.events.js';
import { RecordVerification } from './record-verification.js';
import { TellOperators } from './tell-operators.js';

export const LEDGER_QUEUE = 'ledger';

@Processor(LEDGER_QUEUE)
export class LedgerProcessor extends EventProcessor {
  constructor(
    private readonly record: RecordVerification,
    private readonly tell: TellOperators,
  ) {
    super();
  }

  /** Not within one transaction: it reads for seconds. */
  @SubscribeEffect(verificationDue, 'ledger.verify')
  async verify({ verificationId }: PayloadOf<typeof verificationDue>): Promise<void> {
    await this.record.run(verificationId);
  }

  @SubscribeEffect(ledgerVerified, 'ledger.tell-operators')
  async tellOperators({ verificationId }: PayloadOf<typeof ledgerVerified>): Promise<void> {
    await this.tell.run(verificationId);
  }
}
