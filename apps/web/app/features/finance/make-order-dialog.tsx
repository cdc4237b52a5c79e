import { Field, Tag, figureText, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { financeMessages } from './finance.messages';
import type { BankFormat, Payment } from './finance-types';
import { paymentsMessages } from './payments.messages';
import { sumOf } from './sum-of';

const FIELDS = { '/format': 'order-format' };

/** Says what the order will be and who may release it, then makes it. */
export function MakeOrderDialog(props: {
  readonly open: boolean;
  readonly payments: readonly Payment[];
  readonly formats: readonly BankFormat[];
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}): JSX.Element {
  const t = useMessages(paymentsMessages);
  const f = useMessages(financeMessages);
  const language = useLanguage();
  const api = useApi();
  const [format, setFormat] = useState(props.formats[0]?.id ?? '');
  const [made, setMade] = useState<string | null>(null);
  const { payments } = props;
  const chosen = props.formats.find(({ id }) => id === format);
  const amount = figureText(sumOf(payments.map((payment) => payment.amount)));
  const send = async (key: string) => {
    const body = { payments: payments.map(({ id }) => id), format, key };
    const { data } = await api.POST('/voucher/payment-orders', { body });
    setMade(data?.id ?? null);
    if (data) props.onMade(data.id);
  };
  return (
    <ActDialog
      open={props.open && made === null}
      title={t('web.pay.make')}
      confirm={t('web.pay.make')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      send={send}
    >
      {(sending) => (
        <>
          <p>{t('web.pay.make.text', { count: payments.length, amount })}</p>
          <p className="soft">{t('web.pay.make.who')}</p>
          <Field
            id={FIELDS['/format']}
            label={t('web.pay.format')}
            hint={
              chosen && !chosen.verified ? (
                <>
                  <Tag tone="warn" icon="info">
                    {f('web.finance.unverified')}
                  </Tag>{' '}
                  {chosen.source[language]}
                </>
              ) : undefined
            }
            error={sending.mistakes.get('/format')}
          >
            {(control) => (
              <select {...control} value={format} onChange={({ target }) => setFormat(target.value)}>
                {props.formats.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <PaymentMistakes mistakes={sending.mistakes} payments={payments} />
        </>
      )}
    </ActDialog>
  );
}

/** What is wrong with one of the chosen payments, named by its claim. */
function PaymentMistakes(props: {
  readonly mistakes: ReadonlyMap<string, string>;
  readonly payments: readonly Payment[];
}): JSX.Element | null {
  const wrong = [...props.mistakes].flatMap(([pointer, words]) => {
    const place = /^\/payments\/(\d+)$/.exec(pointer)?.[1];
    const payment = place ? props.payments[Number(place)] : undefined;
    return payment ? [{ number: payment.number, words }] : [];
  });
  if (wrong.length === 0) return null;
  return (
    <ul>
      {wrong.map(({ number, words }) => (
        <li key={number} className="wrong">
          <span>
            <span className="mono">{number}</span> {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
