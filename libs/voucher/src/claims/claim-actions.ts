import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Decisions, dependenceOf, dependenceText } from '#review';
import { claimCapacitiesOf, claimTies } from './claim-policy.js';
import type { VoucherClaim } from './claim.entity.js';
import type { ClaimView } from './claim.schema.js';
import { claimWorkflow, type ClaimMove } from './claim.workflow.js';
import { FORMAL_CHECK } from './decide-on-claim.js';
import { OBJECTION } from './examine-objection.js';

/** Moves by which an officer decides, by the stage of the decision; an approval says itself who may. */
const STAGES: readonly { readonly stage: string; readonly moves: readonly ClaimMove[] }[] = [
  { stage: FORMAL_CHECK, moves: ['pass', 'refer', 'return', 'reject'] },
  { stage: OBJECTION, moves: ['uphold', 'dismiss'] },
];
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
    const deciding = STAGES.find(({ moves }) => possible.some((move) => moves.includes(move)));
    if (!deciding) return { actions: possible, hints: [] };
    const before = await this.decisions.otherDeciders(claim.id, deciding.stage);
    const dependence = dependenceOf(actor, claimTies(claim, before));
    if (!dependence) return { actions: possible, hints: [] };
    const actions = possible.filter((move) => !deciding.moves.includes(move));
    return { actions, hints: [dependenceText(dependence)] };
  }
}
