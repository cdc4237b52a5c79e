import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, Money, defineMessages, newId, notFound, type Clock, type Text } from '#kernel';
import { Db, type Tx } from '#platform';
import { DecisionRow } from '../decision.entity.js';
import { Decisions } from '../decisions.js';
import type { CaseTies } from '../independence.js';
import { writtenReason } from '../written-reason.js';
import { ApprovalChainRow, type ChainState } from './approval-chain.entity.js';
import { stepsFor, type ApprovalPlan, type ApprovalStep } from './approval-plan.js';
import {
  approvalBar,
  assertMayApprove,
  presentStep,
  type ApprovalChain,
  type ApprovalDecision,
} from './approval-standing.js';

defineMessages({
  'review.approval-running': {
    zh: '本件正在审批中，不能重复发起。',
    en: 'This case is being approved already.',
  },
  'review.approval-stale': {
    zh: '审批进度刚有更新，您的操作没有保存。请刷新后核对再操作。',
    en: 'The approval has just moved on, so your decision was not saved. Reload and check it first.',
  },
});

const MOST_WAITING = 500;

export interface NewApprovalChain {
  /** What is approved, such as `claim`; also the stage under which `Decisions` keeps what is decided. */
  readonly purpose: string;
  readonly plan: ApprovalPlan;
  /** Null for a case without an amount: the strictest steps. */
  readonly amount: Money | null;
  /** The makers, none of whom may approve. */
  readonly preparedBy: readonly string[];
  /** Companies whose people may not approve: the applicant's, and whoever is paid. */
  readonly companyIds: readonly string[];
  /** Where given, roles that are held for a district count for this one only. */
  readonly district?: string;
}

export interface StepDecision {
  /** The number of the step that the person saw, from 1. */
  readonly step: number;
  readonly outcome: ApprovalDecision['outcome'];
  /** Needed to refuse. */
  readonly reason?: string | null | undefined;
}

export interface NextApproval {
  /** From 1; `of` is how many there are. */
  readonly number: number;
  readonly of: number;
  readonly step: ApprovalStep;
  readonly allowed: boolean;
  /** Why not; null when allowed. */
  readonly hint: Text | null;
}

/**
 * Approval by several people one after the other: none of them made the case, belongs to its companies, decided on it
 * at another stage or approved another step. The steps are stored when the approval begins; a later change of
 * configuration does not alter them.
 */
@Injectable()
export class ApprovalChains {
  constructor(
    private readonly db: Db,
    private readonly decisions: Decisions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins the approval of a case. @throws DomainError 409 `review.approval-running` */
  async start(tx: Tx, subject: string, wanted: NewApprovalChain): Promise<ApprovalChain> {
    const { purpose, plan, amount } = wanted;
    const last = await this.lockLast(tx, subject, purpose);
    if (last?.state === 'open') throw new DomainError('review.approval-running', 409);
    const row = tx.create(ApprovalChainRow, {
      id: newId(),
      subject,
      purpose,
      round: (last?.round ?? 0) + 1,
      plan: `${plan.id}.v${plan.version}`,
      amountFen: amount ? String(amount.fen) : null,
      steps: [...stepsFor(plan, amount)],
      preparedBy: [...new Set(wanted.preparedBy)],
      companyIds: [...new Set(wanted.companyIds)],
      district: wanted.district ?? null,
      state: 'open',
      startedAt: this.clock.now(),
      endedAt: null,
    });
    await tx.insert(ApprovalChainRow, row);
    return chainOf(row, []);
  }

  /**
   * Decides at the present step. The last approval makes the chain `approved`, any refusal makes it `refused`.
   * @throws DomainError 404 when there is no approval; 409 `review.approval-decided-already`, `review.approval-ended`,
   *   `review.approval-stale`; 403 `review.approval-not-your-step` and those of `assertIndependent`;
   *   422 `review.reason-missing` at `/reason`
   */
  async decide(
    tx: Tx,
    subject: string,
    purpose: string,
    actor: Actor,
    { step, outcome, reason }: StepDecision,
  ): Promise<ApprovalChain> {
    const row = await this.lockLast(tx, subject, purpose);
    if (!row) throw notFound();
    const chain = await this.read(row, tx);
    assertMayApprove(chain, actor, await this.tiesOf(row, tx));
    if (presentStep(chain)?.number !== step) throw new DomainError('review.approval-stale', 409);
    const words = outcome === 'refuse' ? writtenReason(reason, true) : writtenReason(reason, false);
    await this.decisions.record(tx, subject, {
      stage: purpose,
      outcome,
      person: actor.person,
      reason: words,
      chain: { id: row.id, step },
    });
    const approved: ChainState = step === row.steps.length ? 'approved' : 'open';
    await this.end(tx, row, outcome === 'refuse' ? 'refused' : approved);
    return this.read(row, tx);
  }

  /** Ends a running approval because the case goes another way. @returns whether one was running */
  async withdraw(tx: Tx, subject: string, purpose: string): Promise<boolean> {
    const row = await this.lockLast(tx, subject, purpose);
    if (row?.state !== 'open') return false;
    await this.end(tx, row, 'withdrawn');
    return true;
  }

  /** The latest approval of a case with what was decided; null when there was none. */
  async latest(subject: string, purpose: string, from: Tx = this.db.read): Promise<ApprovalChain | null> {
    const row = await from.findOne(ApprovalChainRow, {
      where: { subject, purpose },
      order: { round: 'DESC' },
    });
    return row && this.read(row, from);
  }

  /** Which step waits, and whether this person may decide on it; null when none waits. */
  async next(
    subject: string,
    purpose: string,
    actor: Actor,
    from: Tx = this.db.read,
  ): Promise<NextApproval | null> {
    const row = await from.findOne(ApprovalChainRow, {
      where: { subject, purpose },
      order: { round: 'DESC' },
    });
    if (row?.state !== 'open') return null;
    const chain = await this.read(row, from);
    const present = presentStep(chain);
    if (!present) return null;
    const bar = approvalBar(chain, actor, await this.tiesOf(row, from));
    return { ...present, of: chain.steps.length, allowed: bar === null, hint: bar?.text ?? null };
  }

  /** What waits for an approval of this kind, the longest first; five hundred at most. */
  async waitingSubjects(purpose: string, from: Tx = this.db.read): Promise<string[]> {
    const rows = await from.find(ApprovalChainRow, {
      where: { purpose, state: 'open' },
      order: { startedAt: 'ASC' },
      take: MOST_WAITING,
    });
    return rows.map(({ subject }) => subject);
  }

  private lockLast(tx: Tx, subject: string, purpose: string): Promise<ApprovalChainRow | null> {
    return tx.findOne(ApprovalChainRow, {
      where: { subject, purpose },
      order: { round: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async end(tx: Tx, row: ApprovalChainRow, state: ChainState): Promise<void> {
    if (state === row.state) return;
    row.state = state;
    row.endedAt = this.clock.now();
    await tx.update(ApprovalChainRow, { id: row.id }, { state, endedAt: row.endedAt });
  }

  private async read(row: ApprovalChainRow, from: Tx): Promise<ApprovalChain> {
    return chainOf(
      row,
      await from.find(DecisionRow, { where: { chainId: row.id }, order: { step: 'ASC' }, take: 10 }),
    );
  }

  private async tiesOf(row: ApprovalChainRow, from: Tx): Promise<CaseTies> {
    const { subject, purpose, preparedBy, companyIds } = row;
    return { preparedBy, companyIds, decidedBy: await this.decisions.otherDeciders(subject, purpose, from) };
  }
}

function chainOf(row: ApprovalChainRow, decisions: readonly DecisionRow[]): ApprovalChain {
  const { amountFen, preparedBy: _, companyIds: __, ...rest } = row;
  return {
    ...rest,
    amount: amountFen === null ? null : Money.ofFen(BigInt(amountFen)),
    decisions: decisions.map(({ step, outcome, personId, personName, reason, at }) => ({
      step: step ?? 0,
      outcome: outcome === 'refuse' ? 'refuse' : 'approve',
      person: { id: personId, name: personName },
      reason,
      at,
    })),
  };
}
