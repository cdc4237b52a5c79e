import { Button, FieldWrong, useMessages, type ButtonKind } from '#look';
import type { JSX } from 'react';
import { decisionMessages } from './decision.messages';
import type { Decision } from './desk-types';
import { LONGEST_REASON } from './review-draft';
import { useReview } from './review-context';
import { REASON_FIELD, type Mistake } from './send-decision';
import type { DecisionMaking } from './use-decision';

const KIND: Record<Decision, ButtonKind> = {
  pass: 'primary',
  approve: 'primary',
  return: 'second',
  reject: 'danger',
};

/** The reason and the decisions that may be made now; the way back and refusals come last. */
export function DecisionBarForm(props: {
  readonly decisions: readonly Decision[];
  readonly making: DecisionMaking;
  readonly mistakes: readonly Mistake[];
}): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft, change } = useReview();
  const { decisions, making } = props;
  const wrong = props.mistakes.find(({ fieldId }) => fieldId === REASON_FIELD)?.text;
  return (
    <form className="decide bar" aria-label={t('web.decide')} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={REASON_FIELD}>
        {t('web.decide.reason')} <small>{t('web.decide.reason.seen')}</small>
      </label>
      <textarea
        id={REASON_FIELD}
        rows={1}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'decision-reason-error' : undefined}
        onChange={(event) => change((now) => ({ ...now, reason: event.target.value }))}
      />
      {decisions.map((decision) => (
        <Button
          key={decision}
          kind={KIND[decision]}
          busy={making.sending}
          onClick={() => making.ask(decision)}
        >
          <ActionLabel decision={decision} />
        </Button>
      ))}
      {wrong ? <FieldWrong id="decision-reason-error">{wrong}</FieldWrong> : null}
    </form>
  );
}

/** `…` says that a question follows. */
function ActionLabel({ decision }: { readonly decision: Decision }): string {
  const t = useMessages(decisionMessages);
  const count = useReview().draft.returns.length;
  const label =
    decision === 'return' && count > 0
      ? t('web.decide.return.count', { count })
      : t(`web.decide.${decision}`);
  return t('web.decide.asks', { label });
}
