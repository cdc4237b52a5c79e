import type { PayloadOf } from '#contracts';
import { ledgerVerified } from '#ledger';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { TellFinance } from './tell-finance.js';

export const VOUCHER_PAYMENTS_QUEUE = 'voucher-payments';

@Processor(VOUCHER_PAYMENTS_QUEUE)
export class PaymentsProcessor extends EventProcessor {
  constructor(private readonly telling: TellFinance) {
    super();
  }

  @Subscribe(ledgerVerified, 'voucher.tell-finance')
  async verified(tx: Tx, { verificationId }: PayloadOf<typeof ledgerVerified>): Promise<void> {
    await this.telling.run(tx, verificationId);
  }
}
