import { Button, dateText, Field, figureText, useLanguage, useMessages } from '#look';
import { useState, type FormEvent, type JSX } from 'react';
import { useNavigate } from 'react-router';
import type { Voucher } from '../../api/types';
import { localPath } from '../../frame/locale';
import { lastDay } from '../application/last-day';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import { AmountAndRequest, ORDER_FIELDS } from './amount-and-request';
import { placeMessages } from './place.messages';
import { useKeptText } from './use-kept-text';

/** Orders a service; what was typed is kept until it is sent. */
export function OrderForm(props: {
  readonly item: string;
  /** Those that can pay it; at least one. */
  readonly vouchers: readonly Voucher[];
}): JSX.Element {
  const t = useMessages(placeMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const { item, vouchers } = props;
  const [voucher, setVoucher] = useState(vouchers[0]?.id ?? '');
  const [amount, keepAmount] = useKeptText(`order-amount:${item}`);
  const [request, keepRequest] = useKeptText(`order-request:${item}`);
  // One order however often its button is pressed; another content is another order.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const change = (work: () => void) => {
    work();
    setKey(crypto.randomUUID());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { voucher, item, contractAmount: amount, request, key };
    let placed: string | undefined;
    const place = async () => {
      placed = (await api.POST('/voucher/orders', { body })).data?.id;
    };
    if (!(await sending.send(place)) || !placed) return;
    keepAmount('');
    keepRequest('');
    await navigate(localPath(`/workspace/vouchers/orders/${placed}`, language));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <FormTrouble sending={sending} fieldIds={ORDER_FIELDS} />
      <Field id="voucher" label={t('web.place.voucher')} error={sending.mistakes.get('/voucher')}>
        {(control) => (
          <select
            {...control}
            value={voucher}
            onChange={({ target }) => change(() => setVoucher(target.value))}
          >
            {vouchers.map(({ id, number, available, expiresAt }) => (
              <option key={id} value={id}>
                {t('web.place.voucher.option', {
                  number,
                  available: figureText(available ?? '0.00'),
                  day: expiresAt ? dateText(lastDay(expiresAt), language) : '',
                })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AmountAndRequest
        voucher={voucher}
        item={item}
        typed={{ amount, request }}
        mistakes={sending.mistakes}
        onAmount={(text) => change(() => keepAmount(text))}
        onRequest={(text) => change(() => keepRequest(text))}
      />
      <p className="small soft">{t('web.place.after')}</p>
      <p>
        <Button type="submit" busy={sending.busy}>
          {t('web.place.send')}
        </Button>
      </p>
    </form>
  );
}
