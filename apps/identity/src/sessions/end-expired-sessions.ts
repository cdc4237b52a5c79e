import { Injectable } from '@nestjs/common';
import { Scheduled } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from './end-sessions.js';

const EVERY_MS = 10_000;
const BATCH = 200;

/** A session that was idle too long, or has reached its absolute end, ends in the subsystems as well. */
@Injectable()
export class EndExpiredSessions {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly endSessions: EndSessions,
  ) {}

  @Scheduled('identity.end-expired-sessions', EVERY_MS)
  async run(): Promise<void> {
    for (;;) {
      const uids = await this.runtime.sessions.expired(BATCH);
      for (const uid of uids) await this.endSessions.now({ cause: 'expired', sessionUid: uid });
      // Of these nothing was kept, so nothing was left to end.
      await this.runtime.sessions.forget(uids);
      if (uids.length < BATCH) return;
    }
  }
}
