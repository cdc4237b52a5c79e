import { Button, Dialog, ErrorSummary, FieldWrong, Notice, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { Text } from '#kernel';
import { LONGEST_REASON, type ReviewDraft } from '../desk/review-draft';
import type { ChangeDraft } from '../desk/use-review-draft';
import { orderMessages } from '../orders/order.messages';
import { REASON_ID, type StaffDecision, type StaffDeciding } from './use-staff-decision';
import { voucherDeskMessages } from './voucher-desk.messages';

/** What may be decided now, with its reason, and why something one would expect is not there. */
export function StaffDecisionPanel<Move extends string>(props: {
  readonly decisions: readonly StaffDecision<Move>[];
  readonly deciding: StaffDeciding<Move>;
  readonly hints: readonly Text[];
  readonly draft: ReviewDraft;
  readonly change: ChangeDraft;
}): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const language = useLanguage();
  const { decisions, deciding, hints } = props;
  return (
    <div className="decision">
      {hints.map((hint) => (
        <Notice key={hint.zh}>{hint[language]}</Notice>
      ))}
      {decisions.length > 0 ? (
        <>
          <ErrorSummary key={deciding.tries} title={t('web.vdesk.mistakes')} mistakes={deciding.mistakes} />
          {deciding.words ? (
            <p className="wrong" role="alert">
              {deciding.words}
            </p>
          ) : null}
          <Bar {...props} />
          <Question deciding={deciding} />
        </>
      ) : hints.length === 0 ? (
        <p className="quiet noprint">{t('web.vdesk.nothing')}</p>
      ) : null}
    </div>
  );
}

function Bar<Move extends string>(props: Parameters<typeof StaffDecisionPanel<Move>>[0]): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { decisions, deciding, draft, change } = props;
  const wrong = deciding.mistakes.find(({ fieldId }) => fieldId === REASON_ID)?.text;
  return (
    <form
      className="decide bar"
      aria-label={t('web.vdesk.decide')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label htmlFor={REASON_ID}>
        {t('web.vdesk.reason')} <small>{t('web.vdesk.reason.seen')}</small>
      </label>
      <textarea
        id={REASON_ID}
        rows={1}
        maxLength={LONGEST_REASON}
        value={draft.reason}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${REASON_ID}-error` : undefined}
        onChange={({ target }) => change((now) => ({ ...now, reason: target.value }))}
      />
      {decisions.map((decision) => (
        <Button
          key={decision.move}
          kind={decision.kind}
          busy={deciding.busy}
          onClick={() => deciding.ask(decision)}
        >
          {t('web.vdesk.asks', { label: decision.label })}
        </Button>
      ))}
      {wrong ? <FieldWrong id={`${REASON_ID}-error`}>{wrong}</FieldWrong> : null}
    </form>
  );
}

function Question<Move extends string>({
  deciding,
}: {
  readonly deciding: StaffDeciding<Move>;
}): JSX.Element {
  const notYet = useMessages(orderMessages)('web.order.not-now');
  const { asking } = deciding;
  return (
    <Dialog open={asking !== null} title={asking?.label ?? ''} onClose={deciding.cancel}>
      <div className="stack">
        <p>{asking?.text}</p>
        <p className="row">
          <Button kind="second" onClick={deciding.cancel}>
            {notYet}
          </Button>
          <Button kind={asking?.kind === 'danger' ? 'danger' : 'primary'} onClick={deciding.confirm}>
            {asking?.label}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
