import { Inject, Injectable } from '@nestjs/common';
import { findExpired, noteExpired, type AuditEvent, type Expired } from '#identity';
import { Db, LOGGER, Scheduled, type Logger } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';

const EVERY_MS = 2_000;
const BATCH = 200;

/**
 * The end of a consultant's period, or of a staff role's, holds everywhere within seconds: the sessions that began
 * while it lasted end.
 */
@Injectable()
export class EndExpiredRights {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly endSessions: EndSessions,
    private readonly db: Db,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Scheduled('identity.end-expired-rights', EVERY_MS)
  async run(): Promise<void> {
    const now = new Date();
    const expired = await findExpired(this.db.read, now, BATCH);
    for (const one of expired.slice(0, BATCH)) {
      // What fails stays unmarked and comes again; it must not keep the others waiting.
      await this.end(one, now).catch((error: unknown) =>
        this.logger.error({ err: error, id: one.id }, 'an expired right was not ended'),
      );
    }
  }

  private async end(expired: Expired, now: Date): Promise<void> {
    const { personId, companyId } = expired;
    const kind = companyId ? 'membership-expired' : 'staff-role-expired';
    const event: AuditEvent = { kind, personId, companyId };
    const endId = await this.runtime.audit.recording(event, now, async (tx) => {
      if (!(await noteExpired(tx, expired, now))) throw new Error('it was prolonged, or ended meanwhile');
      const cause = 'membership-ended' as const;
      return this.endSessions.request(tx, { cause, personId, ...(companyId ? { companyId } : {}) });
    });
    await this.endSessions.carryOut(endId);
  }
}
