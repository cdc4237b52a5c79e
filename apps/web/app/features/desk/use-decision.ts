import { useLanguage, useMessages } from '#look';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { localPath } from '../../frame/locale';
import { useApi } from '../session/session-context';
import { placeLabel } from '../application/place-label';
import { decisionMessages } from './decision.messages';
import { useDesk } from './desk-context';
import type { Decision } from './desk-types';
import type { Done } from './done-notice';
import { nextCase } from './next-case';
import { returnFieldId } from './return-field-id';
import { EMPTY_DRAFT, uncommented, type ReviewDraft } from './review-draft';
import { useReview } from './review-context';
import { REASON_FIELD, sendDecision, type Mistake, type Outcome } from './send-decision';

/** Where the way out of an empty list begins: the case itself. */
const EMPTY_LIST = 'h-case';

export interface DecisionMaking {
  /** The decision whose question is open. */
  readonly asking: Decision | null;
  readonly sending: boolean;
  /** How the last try ended, unless it succeeded. */
  readonly outcome: Exclude<Outcome, { kind: 'done' }> | null;
  /** Counts the tries, so that the summary of mistakes takes the focus after each. */
  readonly attempt: number;
  /** Checks, then opens the question. */
  readonly ask: (decision: Decision) => void;
  readonly cancel: () => void;
  readonly confirm: () => void;
  /** Forgets how the last try ended. */
  readonly clear: () => void;
}

/** Asks, sends, and goes on to the next case; what stands in the way is kept for the page to show. */
export function useDecision(): DecisionMaking {
  const { application, draft } = useReview();
  const api = useApi();
  const mistakesOf = useMistakes();
  const goOn = useGoOn();
  const [asking, setAsking] = useState<Decision | null>(null);
  const [sending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<DecisionMaking['outcome']>(null);

  const ask = (decision: Decision) => {
    const mistakes = mistakesOf(decision);
    setAttempt((tries) => tries + 1);
    setOutcome(mistakes.length > 0 ? { kind: 'mistakes', mistakes } : null);
    if (mistakes.length === 0) setAsking(decision);
  };
  const send = async (decision: Decision) => {
    setSending(true);
    const { id, version } = application;
    const result = await sendDecision(api, { id, version, decision, draft });
    setSending(false);
    setAsking(null);
    setAttempt((tries) => tries + 1);
    if (result.kind === 'done') await goOn(decision);
    else setOutcome(result);
  };
  return {
    asking,
    sending,
    outcome: isSettled(outcome, draft) ? null : outcome,
    attempt,
    ask,
    cancel: () => setAsking(null),
    confirm: () => {
      if (asking && !sending) void send(asking);
    },
    clear: useCallback(() => setOutcome(null), []),
  };
}

/** The list was empty and is not any more: nothing to complain about. */
function isSettled(outcome: DecisionMaking['outcome'], draft: ReviewDraft): boolean {
  return (
    outcome?.kind === 'mistakes' &&
    draft.returns.length > 0 &&
    outcome.mistakes.every(({ fieldId }) => fieldId === EMPTY_LIST)
  );
}

/** What must be put right before a decision can be sent at all. */
function useMistakes(): (decision: Decision) => Mistake[] {
  const t = useMessages(decisionMessages);
  const language = useLanguage();
  const { form, application, draft } = useReview();
  return (decision) => {
    if (decision === 'reject' && draft.reason.trim() === '') {
      return [{ fieldId: REASON_FIELD, text: t('web.decide.mistake.reason') }];
    }
    if (decision !== 'return') return [];
    if (draft.returns.length === 0) return [{ fieldId: EMPTY_LIST, text: t('web.decide.mistake.empty') }];
    return uncommented(draft).map((pointer) => ({
      fieldId: returnFieldId(pointer),
      text: t('web.decide.mistake.comment', { label: placeLabel(form, application, pointer, language) }),
    }));
  };
}

/** Forgets the draft and opens the next case, or the queue when nothing else waits. */
function useGoOn(): (decision: Decision) => Promise<void> {
  const navigate = useNavigate();
  const language = useLanguage();
  const { desk } = useDesk();
  const { application, change } = useReview();
  return async (decision) => {
    const { id, number, company } = application;
    const done: Done = { id, number, company: company.name, decision };
    const next = nextCase(desk.items, id);
    change(() => EMPTY_DRAFT);
    await navigate(localPath(next ? `/desk/${next.id}` : '/desk', language), { state: { done } });
  };
}
