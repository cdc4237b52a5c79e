import { Button, CardCell, CardRow, CardTable, Field, Panel, useMessages } from '#look';
import { useRef, useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { VoucherOrder } from '../../api/types';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { orderMessages } from './order.messages';
import { UsageFacts } from './usage-facts';

const FIELDS = { '/total': 'usage-total', '/csv': 'usage-file' };

/** The provider of computing power uploads what was used; each wrong line is named, and nothing of a wrong log is saved. */
export function UsageForm({ order }: { readonly order: VoucherOrder }): JSX.Element {
  const t = useMessages(orderMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const input = useRef<HTMLInputElement>(null);
  const [total, setTotal] = useState('');
  const [noFile, setNoFile] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setNoFile(!file);
    if (!file) {
      input.current?.focus();
      return;
    }
    const body = { version: order.version, total, csv: await file.text() };
    const params = { path: { id: order.id } };
    const done = await sending.send(() => api.PUT('/voucher/orders/{id}/usage-log', { params, body }));
    if (done && input.current) input.current.value = '';
    await revalidate();
  };
  const lines = [...sending.mistakes].filter(([pointer]) => pointer.startsWith('/csv/'));
  const fileWords = noFile ? t('web.order.usage.no-file') : sending.mistakes.get('/csv');
  return (
    <Panel id="h-usage" title={t('web.order.usage')}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {lines.length > 0 ? (
          <LineMistakes lines={lines} />
        ) : (
          <FormTrouble sending={sending} fieldIds={FIELDS} />
        )}
        {order.usage ? <UsageFacts usage={order.usage} /> : null}
        <div className="pair">
          <Field
            id="usage-file"
            label={t('web.order.usage.file')}
            hint={t('web.order.usage.hint')}
            error={fileWords}
          >
            {(control) => <input {...control} type="file" accept=".csv,text/csv" ref={input} />}
          </Field>
          <Field
            id="usage-total"
            label={t('web.order.usage.total')}
            hint={t('web.order.usage.total.hint')}
            error={sending.mistakes.get('/total')}
          >
            {(control) => (
              <input
                {...control}
                className="num"
                inputMode="decimal"
                autoComplete="off"
                value={total}
                onChange={({ target }) => setTotal(target.value)}
              />
            )}
          </Field>
        </div>
        <p>
          <Button type="submit" kind="second" busy={sending.busy}>
            {t('web.order.usage.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}

function LineMistakes({ lines }: { readonly lines: readonly (readonly [string, string])[] }): JSX.Element {
  const t = useMessages(orderMessages);
  const columns = [
    { key: 'where', label: t('web.order.usage.where') },
    { key: 'mistake', label: t('web.order.usage.mistake') },
  ];
  return (
    <div className="errors" role="alert">
      <CardTable caption={t('web.order.usage.wrong', { count: lines.length })} captionShown columns={columns}>
        {lines.map(([pointer, text]) => (
          <CardRow
            key={pointer}
            head={
              <span className="nw num">
                {t('web.order.usage.line', { line: pointer.split('/')[2] ?? '' })}
              </span>
            }
          >
            <CardCell label={t('web.order.usage.mistake')}>{text}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </div>
  );
}
