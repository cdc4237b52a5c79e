import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled } from '#platform';
import { ExpertPanels } from '#review';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import { Claims } from './claim-store.js';
import { CLAIM_PANELS } from './convene-experts.js';

const EVERY_MS = 5 * 60_000;
const BATCH = 100;

/** Gives what an expert did not score in time to another one; while there is none it stays. May run twice. */
@Injectable()
export class WatchClaimExperts {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly panels: ExpertPanels,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('voucher.watch-claim-experts', EVERY_MS)
  async run(): Promise<void> {
    for (const { id, subject } of await this.panels.dueBy(CLAIM_PANELS, this.clock.now(), BATCH)) {
      await this.db.run(async (tx) => {
        const claim = await this.claims.lockAny(tx, subject);
        if (!claim) return;
        const next = await this.panels.reassign(tx, id, this.rules.calendar);
        if (next) await this.notices.assigned(tx, claim, [next]);
      });
    }
  }
}
