import type { PayloadOf } from '#contracts';
import { sessionEndDue } from '#identity';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { EndSessions } from './end-sessions.js';

/** Ends have a queue of their own: they must not wait until thousands of subsystems have been told of earlier ones. */
export const SESSION_ENDS_QUEUE = 'session-ends';

@Processor(SESSION_ENDS_QUEUE)
export class SessionEndsProcessor extends EventProcessor {
  constructor(private readonly endSessions: EndSessions) {
    super();
  }

  @SubscribeEffect(sessionEndDue, 'identity.end-sessions', { concurrency: 4 })
  async end({ endId }: PayloadOf<typeof sessionEndDue>): Promise<void> {
    await this.endSessions.carryOut(endId);
  }
}
