import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, Subscribe, type Tx } from '#platform';
import { applicationsAccepted, lineClosed, moneyReturned } from '../voucher.events.js';
import { LapseWaitingList } from './lapse-waiting-list.js';
import { ServeWaitingList } from './serve-waiting-list.js';
import { TellApplicants } from './tell-applicants.js';

export const VOUCHER_ISSUING_QUEUE = 'voucher-issuing';

@Processor(VOUCHER_ISSUING_QUEUE)
export class IssuingProcessor extends EventProcessor {
  constructor(
    private readonly telling: TellApplicants,
    private readonly serving: ServeWaitingList,
    private readonly lapsing: LapseWaitingList,
  ) {
    super();
  }

  @Subscribe(applicationsAccepted, 'voucher.tell-applicants')
  async accepted(tx: Tx, payload: PayloadOf<typeof applicationsAccepted>): Promise<void> {
    await this.telling.run(tx, payload);
  }

  @Subscribe(moneyReturned, 'voucher.serve-waiting-list')
  async returned(tx: Tx, { lineId }: PayloadOf<typeof moneyReturned>): Promise<void> {
    await this.serving.run(tx, lineId);
  }

  @Subscribe(lineClosed, 'voucher.lapse-waiting-list')
  async closed(tx: Tx, { lineId }: PayloadOf<typeof lineClosed>): Promise<void> {
    await this.lapsing.run(tx, lineId);
  }
}
