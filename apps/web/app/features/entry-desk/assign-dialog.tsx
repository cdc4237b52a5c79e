import { Button, Dialog, Field, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { FinderRecord } from '../../api/types';
import { orderMessages } from '../orders/order.messages';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { entryDeskMessages } from './entry-desk.messages';

/** Gives an entry to the company that is to maintain it, or takes it back to the editors. */
export function AssignDialog(props: {
  readonly open: boolean;
  readonly record: FinderRecord;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(entryDeskMessages);
  return (
    <Dialog open={props.open} title={t('web.edesk.assign.title')} onClose={props.onClose}>
      <AssignForm {...props} />
    </Dialog>
  );
}

function AssignForm(props: Parameters<typeof AssignDialog>[0]): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const notNow = useMessages(orderMessages)('web.order.not-now');
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [uscc, setUscc] = useState('');
  const { record, onClose } = props;
  const assign = async (to: string | null) => {
    const params = { path: { id: record.id } };
    const body = { version: record.version, uscc: to };
    const done = await sending.send(() => api.POST('/finder/records/{id}/assign', { params, body }));
    if (done) onClose();
    await revalidate();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (uscc.trim() === '') document.getElementById('assign-uscc')?.focus();
    else void assign(uscc.trim());
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{t('web.edesk.assign.text')}</p>
      <Field
        id="assign-uscc"
        label={t('web.edesk.assign.uscc')}
        hint={t('web.edesk.assign.hint')}
        error={sending.mistakes.get('/uscc') ?? sending.words ?? undefined}
      >
        {(control) => (
          <input
            {...control}
            className="mono"
            autoComplete="off"
            maxLength={40}
            value={uscc}
            onChange={({ target }) => setUscc(target.value)}
          />
        )}
      </Field>
      <p className="row">
        <Button kind="second" onClick={onClose}>
          {notNow}
        </Button>
        {record.owner ? (
          <Button kind="danger" busy={sending.busy} onClick={() => void assign(null)}>
            {t('web.edesk.assign.back')}
          </Button>
        ) : null}
        <Button type="submit" busy={sending.busy}>
          {t('web.edesk.assign')}
        </Button>
      </p>
    </form>
  );
}
