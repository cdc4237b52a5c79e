import { Button, Dialog, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { placeLabel } from '../application/place-label';
import { decisionMessages } from './decision.messages';
import type { Decision } from './desk-types';
import { useReview } from './review-context';
import type { DecisionMaking } from './use-decision';

/** Says what follows from a decision before it is made. */
export function DecisionDialog({ making }: { readonly making: DecisionMaking }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft } = useReview();
  const { asking, sending } = making;
  const title = asking ? t(`web.decide.${asking}.title`, { count: draft.returns.length }) : '';
  return (
    <Dialog open={asking !== null} title={title} onClose={making.cancel}>
      {asking ? (
        <div className="stack">
          <Consequence decision={asking} />
          <p className="row">
            <Button kind="second" onClick={making.cancel}>
              {t('web.decide.cancel')}
            </Button>
            <Button kind={asking === 'reject' ? 'danger' : 'primary'} busy={sending} onClick={making.confirm}>
              {sending ? t('web.decide.sending') : t(`web.decide.${asking}`)}
            </Button>
          </p>
        </div>
      ) : null}
    </Dialog>
  );
}

function Consequence({ decision }: { readonly decision: Decision }): JSX.Element {
  const t = useMessages(decisionMessages);
  const { draft, correctionDays } = useReview();
  const count = draft.returns.length;
  const forward = decision === 'pass' || decision === 'approve';
  return (
    <>
      <p>{t(`web.decide.${decision}.text`, { count, days: correctionDays })}</p>
      {decision === 'return' ? <ItemsInWords /> : null}
      {forward ? <GatesInWords /> : null}
      {decision !== 'return' && count > 0 ? (
        <p className="warn">{t('web.decide.left-out', { count })}</p>
      ) : null}
      <p className="soft">
        {draft.reason.trim()
          ? t('web.decide.reason.is', { reason: draft.reason.trim() })
          : t('web.decide.reason.none')}
      </p>
    </>
  );
}

function ItemsInWords(): JSX.Element {
  const language = useLanguage();
  const { form, application, draft } = useReview();
  return (
    <ul className="bullets">
      {draft.returns.map(({ pointer, comment }) => (
        <li key={pointer}>
          {placeLabel(form, application, pointer, language)}
          {language === 'zh' ? '：' : ': '}
          <span className="soft">{comment}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the rules compute does not decide, but nobody should overlook it. */
function GatesInWords(): JSX.Element | null {
  const t = useMessages(decisionMessages);
  const { gates } = useReview().application.selfCheck;
  const failed = gates.filter(({ verdict }) => verdict === 'fail').length;
  const unknown = gates.filter(({ verdict }) => verdict === 'unknown').length;
  if (failed + unknown === 0) return null;
  const which = failed === 0 ? 'unknown' : unknown === 0 ? 'failed' : 'both';
  return <p className="warn">{t(`web.decide.gates.${which}`, { failed, unknown })}</p>;
}
