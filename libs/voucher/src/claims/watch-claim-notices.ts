import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { ApprovalChains, PublicNotices, ReviewClock } from '#review';
import { moneyOf } from '../money-of.js';
import { Schemes } from '../scheme/schemes.js';
import { CLAIM_APPROVAL } from './approve-claim.js';
import { ClaimMoves } from './claim-moves.js';
import { ClaimNotices } from './claim-notices.js';
import { ClaimRules } from './claim-rules.js';
import { Claims } from './claim-store.js';
import { noticeKind } from './open-claim-notice.js';

const EVERY_MS = 60_000;
const BATCH = 100;

/** Takes claims on whose public notice is over: their approval begins. Running it twice does no harm. */
@Injectable()
export class WatchClaimNotices {
  constructor(
    private readonly db: Db,
    private readonly claims: Claims,
    private readonly moves: ClaimMoves,
    private readonly published: PublicNotices,
    private readonly chains: ApprovalChains,
    private readonly schemes: Schemes,
    private readonly rules: ClaimRules,
    private readonly notices: ClaimNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many went on */
  @Scheduled('voucher.watch-claim-notices', EVERY_MS)
  async run(): Promise<number> {
    let passed = 0;
    for (const round of this.schemes.rounds) {
      const over = await this.published.over(noticeKind(round.id), BATCH);
      for (const id of over) if (await this.db.run((tx) => this.close(tx, id))) passed += 1;
    }
    return passed;
  }

  private async close(tx: Tx, id: string): Promise<boolean> {
    const claim = await this.claims.lockAny(tx, id);
    // Somebody may have objected, or another worker been here, since the list was read.
    if (claim?.state !== 'public-notice' || !(await this.published.of(id, tx))) return false;
    await this.published.pass(tx, id);
    const made = this.moves.make(claim, 'close-notice', null);
    const { file, calendar, approval } = this.rules;
    claim.clock = ReviewClock.started(file.approvalDays, calendar, this.clock.now());
    await this.moves.save(tx, claim, made);
    await this.chains.start(tx, id, {
      purpose: CLAIM_APPROVAL,
      plan: approval,
      amount: moneyOf(claim.amount),
      preparedBy: JSON.parse(claim.preparedBy) as string[],
      companyIds: [claim.companyId, claim.providerCompanyId],
    });
    await this.notices.toApprove(tx, claim);
    return true;
  }
}
