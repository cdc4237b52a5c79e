import { CardCell, CardRow, CardTable, EmptyState, Panel, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/recoveries-page';
import type { Payment, PaymentList } from './finance-types';
import { outstandingOf } from './outstanding-of';
import { paymentsMessages } from './payments.messages';
import { recordMessages } from './record.messages';
import { StateTag } from './state-tag';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, recordMessages['web.recoveries.title']);
}

interface Loaded {
  readonly open: readonly Payment[];
  readonly done: readonly Payment[];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Loaded> {
  const read = (state: Payment['state']) =>
    readForPage<PaymentList>({ context, url }, `/voucher/payments?state=${state}&size=500`);
  const [open, recovered, writtenOff] = await Promise.all([
    read('recovery-open'),
    read('recovered'),
    read('written-off'),
  ]);
  return { open: open.items, done: [...recovered.items, ...writtenOff.items] };
}

/** Money that was paid in error: what is coming back, and what came of the rest. */
export default function RecoveriesPage({ loaderData: { open, done } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(recordMessages);
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <h1>{t('web.recoveries.title')}</h1>
      {open.length === 0 ? (
        <EmptyState
          title={t('web.recoveries.none')}
          action={<LocalLink to="/desk/finance/payments?state=paid">{t('web.recoveries.find')}</LocalLink>}
        >
          <p>{t('web.recoveries.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-open" title={t('web.recoveries.open')}>
          <RecoveryTable payments={open} caption={t('web.recoveries.open')} />
        </Panel>
      )}
      {done.length > 0 ? (
        <Panel id="h-done" title={t('web.recoveries.done')}>
          <RecoveryTable payments={done} caption={t('web.recoveries.done')} />
        </Panel>
      ) : null}
    </main>
  );
}

function RecoveryTable(props: {
  readonly payments: readonly Payment[];
  readonly caption: string;
}): JSX.Element {
  const t = useMessages(recordMessages);
  const p = useMessages(paymentsMessages);
  const columns = [
    { key: 'claim', label: p('web.pay.claim') },
    { key: 'company', label: p('web.pay.company') },
    { key: 'state', label: p('web.pay.state') },
    { key: 'amount', label: t('web.recoveries.amount'), numeric: true },
    { key: 'recovered', label: t('web.recoveries.recovered'), numeric: true },
    { key: 'left', label: t('web.recoveries.left'), numeric: true },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.payments.map((payment) => (
        <CardRow
          key={payment.id}
          head={
            <LocalLink className="mono" to={`/desk/finance/payments/${payment.id}`}>
              {payment.number}
            </LocalLink>
          }
        >
          <CardCell label={p('web.pay.company')}>{payment.company}</CardCell>
          <CardCell label={p('web.pay.state')}>
            <StateTag of={payment} />
          </CardCell>
          <CardCell label={t('web.recoveries.amount')} numeric>
            {figureText(payment.amount)}
          </CardCell>
          <CardCell label={t('web.recoveries.recovered')} numeric>
            {figureText(payment.recovered)}
          </CardCell>
          <CardCell label={t('web.recoveries.left')} numeric>
            {figureText(outstandingOf(payment))}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
