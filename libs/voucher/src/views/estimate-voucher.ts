import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Ledger } from '#ledger';
import { Db } from '#platform';
import { BudgetLines } from '../budget/budget-lines.js';
import { Allowances } from '../issuing/allowances.js';
import { Applicants } from '../issuing/applicants.js';
import { judgeEligibility, verdictOf } from '../issuing/eligibility.js';
import { Voucher } from '../issuing/voucher.entity.js';
import { estimate } from '../scheme/estimate.js';
import { readAmount } from '../scheme/read-amount.js';
import { Schemes } from '../scheme/schemes.js';
import type { EstimateQuery, EstimateView } from '../voucher.schema.js';

/** What a voucher would be worth, for the company acted for or one of its teams, while somebody types. */
@Injectable()
export class EstimateVoucher {
  constructor(
    private readonly db: Db,
    private readonly schemes: Schemes,
    private readonly lines: BudgetLines,
    private readonly ledger: Ledger,
    private readonly applicants: Applicants,
    private readonly allowances: Allowances,
  ) {}

  /** @throws DomainError 404; `problem.invalid-fields`, `voucher.kind-unknown` 422 */
  async run(actor: Actor, roundId: string, query: EstimateQuery): Promise<EstimateView> {
    if (!actor.company) throw forbidden();
    const contractAmount = readAmount(query.amount, '/amount');
    const round = this.schemes.round(roundId);
    const kind = this.schemes.kind(round.scheme, query.kind);
    const { applicant, claimant } = await this.applicants.of(actor.company, query.team ?? null);
    const taken = await this.allowances.of(this.db.read, round.scheme, kind, claimant);
    const { amount, limits } = estimate(
      round.scheme,
      kind,
      contractAmount,
      taken.standing(round.scheme, kind, claimant),
    );
    const rules = judgeEligibility(round, applicant);
    const { left, waiting } = await this.stock(roundId);
    return {
      kind: kind.id,
      contractAmount: contractAmount.toJSON(),
      amount: amount.toJSON(),
      limits: limits.map(({ id, room, text, bites }) => ({ id, room: room.toJSON(), text, bites })),
      rules,
      eligible: verdictOf(rules),
      left: left?.toJSON() ?? null,
      waiting,
      atOnce: left !== null && waiting === 0 && amount.fen > 0n && left.compare(amount) >= 0,
    };
  }

  private async stock(round: string) {
    const line = await this.lines.ofRound(round);
    if (!line) return { left: null, waiting: 0 };
    const { available } = await this.ledger.balance(line.availableAccount);
    const waiting = await this.db.read.countBy(Voucher, { lineId: line.id, state: 'waitlisted' });
    return { left: available, waiting };
  }
}
