import { Button, Dialog, Field, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { fillingMessages } from './filling.messages';
import type { Moving } from './use-moving';

/** Withdrawing ends the case for good, so it asks. */
export function WithdrawDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly moving: Moving;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const [reason, setReason] = useState('');
  return (
    <Dialog open={props.open} title={t('web.fill.withdraw.title')} onClose={props.onClose}>
      <p>{t('web.fill.withdraw.text')}</p>
      <Field id="withdraw-reason" label={t('web.fill.withdraw.reason')} optional>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.fill.cancel')}
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            props.onClose();
            props.moving.make('withdraw', reason.trim());
          }}
        >
          {t('web.fill.withdraw.yes')}
        </Button>
      </p>
    </Dialog>
  );
}
