import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Decisions, dependenceOf, dependenceText } from '#review';
import { claimCapacitiesOf, claimTies } from './claim-policy.js';
import type { VoucherClaim } from './claim.entity.js';
import type { ClaimView } from './claim.schema.js';
import { claimWorkflow, type ClaimMove } from './claim.workflow.js';
import { FORMAL_CHECK } from './decide-on-claim.js';

/** Moves by which an officer decides at the formal check; an objection and an approval say themselves who may. */
const CHECKS: readonly ClaimMove[] = ['pass', 'refer', 'return', 'reject'];
/** Both are made by `pass`; where a claim goes to is for the rules to say. */
const BY_PASS: readonly ClaimMove[] = ['refer'];

/** What somebody may do with a claim now, and why not. */
@Injectable()
export class ClaimActions {
  constructor(private readonly decisions: Decisions) {}

  async of(actor: Actor, claim: VoucherClaim): Promise<Pick<ClaimView, 'actions' | 'hints'>> {
    const possible = claimWorkflow
      .actionsFor(claim, claimCapacitiesOf(actor, claim))
      .filter((move) => !BY_PASS.includes(move));
    if (!possible.some((move) => CHECKS.includes(move))) return { actions: possible, hints: [] };
    const before = await this.decisions.otherDeciders(claim.id, FORMAL_CHECK);
    const dependence = dependenceOf(actor, claimTies(claim, before));
    if (!dependence) return { actions: possible, hints: [] };
    const actions = possible.filter((move) => !CHECKS.includes(move));
    return { actions, hints: [dependenceText(dependence)] };
  }
}
