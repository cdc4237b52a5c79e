import { Button, dateText, Field, Panel, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import type { Voucher } from '../../api/types';
import { lastDay } from '../application/last-day';
import { useApi } from '../session/session-context';
import { FormTrouble } from './form-trouble';
import { useSending } from './use-sending';
import { voucherMessages } from './voucher-page.messages';

const FIELDS = { '/months': 'months', '/reason': 'extend-reason' };

/** Extends a voucher, once, with the reason. */
export function ExtendForm({ voucher }: { readonly voucher: Voucher }): JSX.Element {
  const t = useMessages(voucherMessages);
  const language = useLanguage();
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const { id, version, extensionMonths, expiresAt } = voucher;
  const [months, setMonths] = useState(extensionMonths);
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { version, months, reason };
    await sending.send(() => api.POST('/voucher/vouchers/{id}/extend', { params: { path: { id } }, body }));
    await revalidate();
  };
  return (
    <Panel
      id="h-extend"
      title={t('web.voucher.extend')}
      hint={t('web.voucher.extend.hint', { months: extensionMonths })}
    >
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <FormTrouble sending={sending} fieldIds={FIELDS} />
        <p className="soft num">
          {t('web.voucher.extend.text', { day: expiresAt ? dateText(lastDay(expiresAt), language) : '' })}
        </p>
        <div className="pair">
          <Field id="months" label={t('web.voucher.extend.months')} error={sending.mistakes.get('/months')}>
            {(control) => (
              <select {...control} value={months} onChange={({ target }) => setMonths(Number(target.value))}>
                {Array.from({ length: extensionMonths }, (_, place) => extensionMonths - place).map(
                  (count) => (
                    <option key={count} value={count}>
                      {t('web.voucher.extend.month', { months: count })}
                    </option>
                  ),
                )}
              </select>
            )}
          </Field>
          <Field
            id="extend-reason"
            label={t('web.voucher.extend.reason')}
            hint={t('web.voucher.extend.reason.hint')}
            error={sending.mistakes.get('/reason')}
          >
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
        </div>
        <p>
          <Button type="submit" kind="second" busy={sending.busy}>
            {t('web.voucher.extend.send')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
