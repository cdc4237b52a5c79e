import type { Actor } from '#contracts';
import type { ApprovalChains } from '#review';
import type { PaymentOrderView } from './payments.schema.js';

/** An approval as its page shows it: what was decided, and which step waits. */
export async function approvalView(
  chains: ApprovalChains,
  actor: Actor,
  subject: string,
  purpose: string,
): Promise<Pick<PaymentOrderView, 'decisions' | 'next'>> {
  const chain = await chains.latest(subject, purpose);
  const next = await chains.next(subject, purpose, actor);
  return {
    decisions: (chain?.decisions ?? []).map(({ step, outcome, person, reason, at }) => ({
      step,
      outcome,
      person: person.name,
      reason,
      at: at.toISOString(),
    })),
    next: next && {
      number: next.number,
      of: next.of,
      label: next.step.label,
      allowed: next.allowed,
      hint: next.hint,
    },
  };
}
