import { Button, DecisionBar, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { fillingMessages } from './filling.messages';
import { useForm } from './form-context';
import { ResubmitDialog } from './resubmit-dialog';
import { SaveTrouble } from './save-state';
import { SubmitDialog } from './submit-dialog';
import { useUnchanged } from './to-correct';
import type { Moving } from './use-moving';
import { WithdrawDialog } from './withdraw-dialog';

/** What the company may do with its case now, and why something is not there. */
export function MovesBar({ moving }: { readonly moving: Moving }): JSX.Element | null {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  const { application, filling } = useForm();
  const unchanged = useUnchanged();
  const [asking, setAsking] = useState<'submit' | 'resubmit' | 'withdraw' | null>(null);
  const { actions, hints } = application;
  const may = (move: 'submit' | 'resubmit' | 'withdraw') => actions.includes(move);
  const missing = filling.live.completeness.reduce((sum, { filled, total }) => sum + total - filled, 0);
  if (!may('submit') && !may('resubmit') && !may('withdraw') && hints.length === 0) return null;
  const close = () => setAsking(null);
  return (
    <>
      <DecisionBar label={t('web.fill.moves')}>
        <SaveTrouble />
        {may('submit') ? (
          <Button onClick={() => setAsking('submit')} busy={moving.busy}>
            {t('web.fill.submit')}
          </Button>
        ) : null}
        {may('resubmit') ? (
          <Button onClick={() => setAsking('resubmit')} busy={moving.busy}>
            {t('web.fill.resubmit')}
          </Button>
        ) : null}
        <span className="soft small">
          {hints.map((hint) => hint[language]).join(' ')}
          {may('submit') && missing > 0 ? t('web.fill.unfinished', { count: missing }) : null}
          {may('resubmit') && unchanged.length > 0
            ? t('web.fill.unchanged', { count: unchanged.length })
            : null}
        </span>
        {moving.words ? (
          <span className="wrong" role="alert">
            {moving.words}
          </span>
        ) : null}
        {may('withdraw') ? (
          <span className="end">
            <Button kind="danger" onClick={() => setAsking('withdraw')} busy={moving.busy}>
              {t('web.fill.withdraw')}
            </Button>
          </span>
        ) : null}
      </DecisionBar>
      <SubmitDialog open={asking === 'submit'} onClose={close} moving={moving} />
      <ResubmitDialog
        open={asking === 'resubmit'}
        onClose={close}
        moving={moving}
        unchanged={unchanged.length}
      />
      <WithdrawDialog open={asking === 'withdraw'} onClose={close} moving={moving} />
    </>
  );
}
