import {
  CardCell,
  CardRow,
  CardTable,
  Panel,
  Tag,
  figureText,
  useMessages,
  type IconName,
  type Tone,
} from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import type { Order } from './finance-types';
import { paymentsMessages } from './payments.messages';

type Outcome = 'paid' | 'failed' | 'none';

const LOOK: Record<Outcome, readonly [Tone, IconName]> = {
  paid: ['ok', 'check'],
  failed: ['bad', 'cross'],
  none: ['neutral', 'clock'],
};

/** Whom an order pays, line by line as in the bank's file, and what the bank reported on each. */
export function OrderLines({ order }: { readonly order: Order }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const columns = [
    { key: 'reference', label: t('web.pay-order.reference') },
    { key: 'payee', label: t('web.pay.payee') },
    { key: 'outcome', label: t('web.pay-order.outcome') },
    { key: 'amount', label: t('web.pay.amount'), numeric: true },
  ];
  return (
    <Panel id="h-lines" title={t('web.pay-order.lines', { count: order.lines })}>
      <CardTable caption={t('web.pay-order.title', { number: order.number })} columns={columns}>
        {order.payments.map((line) => (
          <CardRow
            key={line.line}
            head={
              <>
                <LocalLink className="mono" to={`/desk/finance/payments/${line.payment}`}>
                  {line.reference}
                </LocalLink>
                <span className="small soft number">{line.purpose}</span>
              </>
            }
          >
            <CardCell label={t('web.pay.payee')}>
              <span>
                {line.payee}
                <span className="small soft mono number">{line.payeeAccount}</span>
              </span>
            </CardCell>
            <CardCell label={t('web.pay-order.outcome')}>
              <OutcomeTag outcome={line.outcome ?? 'none'} />
            </CardCell>
            <CardCell label={t('web.pay.amount')} numeric>
              {figureText(line.amount)}
            </CardCell>
          </CardRow>
        ))}
        <CardRow kind="sum" head={t('web.pay-order.sum')}>
          <CardCell>{null}</CardCell>
          <CardCell>{null}</CardCell>
          <CardCell label={t('web.pay.amount')} numeric>
            {figureText(order.total)}
          </CardCell>
        </CardRow>
      </CardTable>
    </Panel>
  );
}

function OutcomeTag({ outcome }: { readonly outcome: Outcome }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const [tone, icon] = LOOK[outcome];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`web.pay-order.outcome.${outcome}`)}
    </Tag>
  );
}
