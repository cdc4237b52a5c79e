import { Button, Dialog, Field, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { fillingMessages } from './filling.messages';
import type { Moving } from './use-moving';

/** Corrections go back to the reviewer; what was not changed needs a reason. */
export function ResubmitDialog(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly moving: Moving;
  readonly unchanged: number;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = props.unchanged > 0 && reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (missing) return;
    props.onClose();
    props.moving.make('resubmit', reason.trim());
  };
  return (
    <Dialog open={props.open} title={t('web.fill.resubmit.title')} onClose={props.onClose}>
      <p>{t('web.fill.resubmit.text')}</p>
      {props.unchanged > 0 ? (
        <>
          <p>{t('web.fill.resubmit.unchanged', { count: props.unchanged })}</p>
          <Field
            id="resubmit-reason"
            label={t('web.fill.reason')}
            error={tried && missing ? t('web.fill.reason.missing') : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={2000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        </>
      ) : null}
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.fill.cancel')}
        </Button>
        <Button onClick={submit}>{t('web.fill.submit.yes')}</Button>
      </p>
    </Dialog>
  );
}
