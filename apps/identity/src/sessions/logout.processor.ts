import type { PayloadOf } from '#contracts';
import { logoutNoticeDue } from '#identity';
import { EventProcessor, Processor, SubscribeEffect, type QueuePlan } from '#platform';
import { TellLogout } from './tell-logout.js';

/** Tried by the clock (`LogoutNotice.triedUntil`), about once an hour in the end: tries that never took place count too. */
export const LOGOUT_QUEUE: QueuePlan = { name: 'logout', attempts: 200, longestWait: 3_600_000 };

/** Deliveries at the same time in one process; of them few are for the same subsystem: see DeliveryLanes. */
const AT_ONCE = 40;

@Processor(LOGOUT_QUEUE.name)
export class LogoutProcessor extends EventProcessor {
  constructor(private readonly tellLogout: TellLogout) {
    super();
  }

  @SubscribeEffect(logoutNoticeDue, 'identity.tell-logout', { concurrency: AT_ONCE })
  async tell({ noticeId }: PayloadOf<typeof logoutNoticeDue>): Promise<void> {
    await this.tellLogout.run(noticeId);
  }
}
