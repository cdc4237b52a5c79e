import { Button, Dialog, Field, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { orderMessages } from './order.messages';

const LONGEST_REASON = 2000;

/** Says what follows from a move before it is made, and asks for its reason where it needs one. */
export function MoveDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** What the button says. */
  readonly yes: string;
  readonly danger?: boolean;
  readonly needsReason?: boolean;
  /** Who will read the reason, where it is not the other side of an order. */
  readonly readers?: string;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}): JSX.Element {
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <MoveForm {...props} />
    </Dialog>
  );
}

function MoveForm(props: Parameters<typeof MoveDialog>[0]): JSX.Element {
  const t = useMessages(orderMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = props.needsReason === true && reason.trim() === '';
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) document.getElementById('move-reason')?.focus();
    else props.onConfirm(reason.trim());
  };
  return (
    <form className="stack" noValidate onSubmit={confirm}>
      <p>{props.text}</p>
      {props.needsReason ? (
        <Field
          id="move-reason"
          label={t('web.order.reason')}
          hint={props.readers ?? t('web.order.reason.seen')}
          error={tried && missing ? t('web.order.reason.missing') : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      ) : null}
      <p className="row">
        <Button kind="second" onClick={props.onClose}>
          {t('web.order.not-now')}
        </Button>
        <Button kind={props.danger ? 'danger' : 'primary'} type="submit">
          {props.yes}
        </Button>
      </p>
    </form>
  );
}
