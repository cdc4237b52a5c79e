import { ApiProblem, OutOfReach } from '../../api/api-problem';
import type { Problem } from '../../api/problem';
import type { Api } from '../session/session-context';
import type { Decision } from './desk-types';
import type { ReviewDraft } from './review-draft';
import { returnFieldId } from './return-field-id';

/** Something beside a field that stands in the way. */
export interface Mistake {
  readonly fieldId: string;
  readonly text: string;
}

export const REASON_FIELD = 'decision-reason';

/** How sending a decision ended. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Somebody else was faster: load and look again. */
  | { readonly kind: 'conflict'; readonly text: string }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'refused'; readonly text: string }
  /** No answer: it may or may not have been done. */
  | { readonly kind: 'unsure' };

export interface DecisionToSend {
  readonly id: string;
  /** The version that the reviewer saw. */
  readonly version: number;
  readonly decision: Decision;
  readonly draft: ReviewDraft;
}

/** Sends a decision and says how it ended; never throws for an answer of the API. */
export async function sendDecision(api: Api, sent: DecisionToSend): Promise<Outcome> {
  try {
    await post(api, sent);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof OutOfReach) return { kind: 'unsure' };
    if (!(error instanceof ApiProblem)) throw error;
    return outcomeOf(error.problem, error.message, sent.draft);
  }
}

async function post(api: Api, { id, version, decision, draft }: DecisionToSend): Promise<void> {
  const reason = draft.reason.trim();
  const params = { path: { id } };
  const body = { version, ...(reason ? { reason } : {}) };
  switch (decision) {
    case 'return':
      await api.POST('/hightech/applications/{id}/return', {
        params,
        body: { ...body, items: draft.returns.map((entry) => ({ ...entry })) },
      });
      return;
    case 'pass':
      await api.POST('/hightech/applications/{id}/pass', { params, body });
      return;
    case 'approve':
      await api.POST('/hightech/applications/{id}/approve', { params, body });
      return;
    case 'reject':
      await api.POST('/hightech/applications/{id}/reject', { params, body });
  }
}

/** What a refusal means to the reviewer. */
export function outcomeOf(problem: Problem, text: string, draft: ReviewDraft): Outcome {
  if (problem.status === 409) return { kind: 'conflict', text };
  const mistakes = (problem.errors ?? []).map(({ pointer, message }) => ({
    fieldId: fieldOf(pointer, draft),
    text: message,
  }));
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes };
  return problem.status >= 500 ? { kind: 'unsure' } : { kind: 'refused', text };
}

/** `/items/0/comment` or the item's own pointer → its comment field; anything else is said beside the reason. */
function fieldOf(pointer: string, { returns }: ReviewDraft): string {
  const place = /^\/items\/(\d+)/.exec(pointer)?.[1];
  const entry = place ? returns[Number(place)] : returns.find((one) => one.pointer === pointer);
  return entry ? returnFieldId(entry.pointer) : REASON_FIELD;
}
