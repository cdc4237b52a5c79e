import { Inject, Injectable } from '@nestjs/common';
import type { Actor, CompanyClaim } from '#contracts';
import { CLOCK, DomainError, forbidden, type Clock } from '#kernel';
import { requestHash } from '../request-hash.js';
import { readAmount } from '../scheme/read-amount.js';
import { Schemes } from '../scheme/schemes.js';
import type { ApplyBody } from '../voucher.schema.js';
import type { Accepted } from './accept-applications.js';
import { Acceptance } from './acceptance.js';
import { Applicants } from './applicants.js';
import type { Application } from './application.js';
import { judgeEligibility, verdictOf } from './eligibility.js';

/** Applies for a voucher, for the company acted for or for a team that it hosts. */
@Injectable()
export class ApplyForVoucher {
  constructor(
    private readonly schemes: Schemes,
    private readonly applicants: Applicants,
    private readonly acceptance: Acceptance,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the voucher: issued, on the waiting list, or ineligible with the reasons
   * @throws DomainError 404; `voucher.round-closed`, `voucher.no-budget`, `voucher.key-reused` 409;
   *   `voucher.not-judged`, `problem.invalid-fields` 422
   */
  async run(actor: Actor, body: ApplyBody): Promise<Accepted> {
    const { company } = actor;
    if (!company) throw forbidden();
    const application = await this.prepare(actor.person.id, company, body);
    return this.acceptance.accept(application.round.id, application);
  }

  private async prepare(appliedBy: string, company: CompanyClaim, body: ApplyBody): Promise<Application> {
    const contractAmount = readAmount(body.contractAmount, '/contractAmount');
    const amount = readAmount(body.amount, '/amount');
    const round = this.schemes.openRound(body.round, this.clock.now());
    const kind = this.schemes.kind(round.scheme, body.kind);
    const { applicant, claimant, team } = await this.applicants.of(company, body.team ?? null);
    const rules = judgeEligibility(round, applicant);
    const verdict = verdictOf(rules);
    if (verdict === 'unknown') {
      throw new DomainError('voucher.not-judged', 422, { extensions: { rules } });
    }
    const asked = [round.id, kind.id, contractAmount.toJSON(), amount.toJSON(), team?.id ?? null];
    return {
      round,
      kind,
      company,
      team,
      claimant,
      contractAmount,
      amount,
      rules,
      eligible: verdict === 'pass',
      appliedBy,
      clientKey: body.key,
      requestHash: requestHash(asked),
    };
  }
}
