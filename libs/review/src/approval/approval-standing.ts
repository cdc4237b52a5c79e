import type { Actor } from '#contracts';
import { DomainError, defineMessages, type Money, type Text } from '#kernel';
import { dependenceOf, dependenceText, type CaseTies } from '../independence.js';
import type { ChainState } from './approval-chain.entity.js';
import type { ApprovalStep } from './approval-plan.js';

const TEXTS = defineMessages({
  'review.approval-decided-already': {
    zh: '您已审批过本件，其余环节须由其他人员审批。',
    en: 'You have already decided on this case. Its other steps need somebody else.',
  },
  'review.approval-ended': { zh: '本件的审批已经结束。', en: 'The approval of this case has ended.' },
  'review.approval-not-your-step': {
    zh: '本件当前的审批环节须由相应岗位的人员办理。',
    en: 'The present step of this approval is for people who hold its role.',
  },
});

export interface ApprovalDecision {
  /** Number of the step, from 1. */
  readonly step: number;
  readonly outcome: 'approve' | 'refuse';
  readonly person: { readonly id: string; readonly name: string };
  readonly reason: string | null;
  readonly at: Date;
}

/** One course of approval as it stands. */
export interface ApprovalChain {
  readonly id: string;
  readonly subject: string;
  readonly purpose: string;
  readonly round: number;
  /** Such as `voucher-claims.v1`. */
  readonly plan: string;
  readonly amount: Money | null;
  readonly steps: readonly ApprovalStep[];
  readonly decisions: readonly ApprovalDecision[];
  readonly district: string | null;
  readonly state: ChainState;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Why somebody may not decide at the present step. */
export interface ApprovalBar {
  readonly code: keyof typeof TEXTS | NonNullable<ReturnType<typeof dependenceOf>>;
  readonly status: 403 | 409;
  readonly text: Text;
}

/** The step that waits for a decision, numbered from 1; null when the chain has ended. */
export function presentStep(chain: ApprovalChain): { number: number; step: ApprovalStep } | null {
  const step = chain.steps[chain.decisions.length];
  return chain.state === 'open' && step ? { number: chain.decisions.length + 1, step } : null;
}

/**
 * Whether somebody may decide at the present step.
 * @param ties who made the case, whose it is, and who decided on it elsewhere than in this chain
 * @returns null when they may
 */
export function approvalBar(chain: ApprovalChain, actor: Actor, ties: CaseTies): ApprovalBar | null {
  const mine = chain.decisions.some(({ person }) => person.id === actor.person.id);
  if (mine) return barOf('review.approval-decided-already', 409);
  const present = presentStep(chain);
  if (!present) return barOf('review.approval-ended', 409);
  const { role } = present.step;
  const able = actor.roles.some(
    (held) => held.role === role && (!held.district || !chain.district || held.district === chain.district),
  );
  if (!able) return barOf('review.approval-not-your-step', 403);
  const dependence = dependenceOf(actor, ties);
  return dependence && { code: dependence, status: 403, text: dependenceText(dependence) };
}

/** @throws DomainError as `approvalBar` says */
export function assertMayApprove(chain: ApprovalChain, actor: Actor, ties: CaseTies): void {
  const bar = approvalBar(chain, actor, ties);
  if (bar) throw new DomainError(bar.code, bar.status);
}

function barOf(code: keyof typeof TEXTS, status: 403 | 409): ApprovalBar {
  return { code, status, text: TEXTS[code] };
}
