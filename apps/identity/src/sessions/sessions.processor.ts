import { logoutNoticeDue, sessionEndDue } from '#identity';
import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect, type QueuePlan } from '#platform';
import { EndSessions } from './end-sessions.js';
import { TellLogout } from './tell-logout.js';

/** A subsystem that does not answer is tried again for about a day. */
export const LOGOUT_QUEUE: QueuePlan = { name: 'logout', attempts: 34, longestWait: 3_600_000 };

@Processor(LOGOUT_QUEUE.name)
export class SessionsProcessor extends EventProcessor {
  constructor(
    private readonly endSessions: EndSessions,
    private readonly tellLogout: TellLogout,
  ) {
    super();
  }

  @SubscribeEffect(sessionEndDue, 'identity.end-sessions')
  async end({ endId }: PayloadOf<typeof sessionEndDue>): Promise<void> {
    await this.endSessions.carryOut(endId);
  }

  @SubscribeEffect(logoutNoticeDue, 'identity.tell-logout')
  async tell({ noticeId }: PayloadOf<typeof logoutNoticeDue>): Promise<void> {
    await this.tellLogout.run(noticeId);
  }
}
