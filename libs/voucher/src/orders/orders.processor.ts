import type { PayloadOf } from '#contracts';
import { attachmentScanned } from '#files';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { ExamineContract } from './examine-contract.js';
import { contractSubmitted } from './order.events.js';

export const VOUCHER_ORDERS_QUEUE = 'voucher-orders';

@Processor(VOUCHER_ORDERS_QUEUE)
export class OrdersProcessor extends EventProcessor {
  constructor(private readonly examine: ExamineContract) {
    super();
  }

  @Subscribe(contractSubmitted, 'voucher.examine-contract')
  async submitted(tx: Tx, { orderId }: PayloadOf<typeof contractSubmitted>): Promise<void> {
    await this.examine.run(tx, orderId);
  }

  /** A contract that waited for the scanner; the id of anything else is no order's. */
  @Subscribe(attachmentScanned, 'voucher.contract-scanned')
  async scanned(tx: Tx, { ownerId }: PayloadOf<typeof attachmentScanned>): Promise<void> {
    await this.examine.run(tx, ownerId);
  }
}
