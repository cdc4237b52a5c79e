import {
  Facts,
  Notice,
  Panel,
  Timeline,
  dateText,
  figureText,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/payment-page';
import { ApprovalPanel } from './approval-panel';
import { Corrections } from './corrections';
import { outstandingOf } from './outstanding-of';
import type { PaymentRecord } from './finance-types';
import { PaymentActs } from './payment-acts';
import { PaymentDecisions } from './payment-decisions';
import { PrintButton } from './print-button';
import { recordMessages } from './record.messages';
import { StateTag } from './state-tag';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, recordMessages['web.record.back']);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<PaymentRecord> {
  return readForPage({ context, url }, `/voucher/payments/${encodeURIComponent(params.id)}`);
}

/** One payment: where its money is, what was done about it, and what can be done. */
export default function PaymentPage({ loaderData: payment }: Route.ComponentProps): JSX.Element {
  const t = useMessages(recordMessages);
  const frame = useMessages(frameMessages);
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <nav className="crumb" aria-label={frame('web.place')}>
        <LocalLink to="/desk/finance/payments">{t('web.record.back')}</LocalLink>
      </nav>
      <div className="pagehead">
        <h1>
          {t('web.record.title', { number: payment.number })} <StateTag of={payment} />
        </h1>
        <PrintButton />
      </div>
      {payment.state === 'pay-failed' ? (
        <Notice tone="warn">
          <p>{t('web.record.failed', { words: payment.failure ?? '–' })}</p>
          {payment.correction ? null : <p>{t('web.record.failed.next')}</p>}
        </Notice>
      ) : null}
      <div className="twocols">
        <div className="stack-3">
          <PaymentFacts payment={payment} />
          <Corrections payment={payment} />
          <ApprovalPanel
            title={t('web.record.write-off.approval')}
            decisions={payment.decisions}
            next={payment.next}
          />
          <PaymentActs payment={payment} />
        </div>
        <History payment={payment} />
      </div>
      <PaymentDecisions payment={payment} />
    </main>
  );
}

function PaymentFacts({ payment }: { readonly payment: PaymentRecord }): JSX.Element {
  const t = useMessages(recordMessages);
  const language = useLanguage();
  const wasPaid = ['recovery-open', 'recovered', 'written-off'].includes(payment.state);
  const yuan = (amount: string) => <span className="num">¥{figureText(amount)}</span>;
  return (
    <Panel id="h-facts" title={yuan(payment.amount)}>
      <Facts
        facts={[
          { term: t('web.record.company'), value: payment.company },
          { term: t('web.record.payee'), value: payment.payee },
          { term: t('web.record.bank'), value: payment.payeeBank },
          { term: t('web.record.account'), value: <span className="mono">{payment.payeeAccount}</span> },
          ...(payment.order
            ? [
                {
                  term: t('web.record.order'),
                  value: (
                    <LocalLink to={`/desk/finance/payments/orders/${payment.order}`}>
                      {t('web.record.order.open')}
                    </LocalLink>
                  ),
                },
              ]
            : []),
          ...(payment.paidOn
            ? [
                {
                  term: t('web.record.paid-on'),
                  value: <span className="num">{dateText(payment.paidOn, language)}</span>,
                },
              ]
            : []),
          ...(wasPaid
            ? [
                { term: t('web.record.recovered'), value: yuan(payment.recovered) },
                { term: t('web.record.outstanding'), value: yuan(outstandingOf(payment)) },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

/** Each move with who made it and why; money that came back stands with its sum. */
function History({ payment }: { readonly payment: PaymentRecord }): JSX.Element {
  const t = useMessages(recordMessages);
  const language = useLanguage();
  return (
    <div className="stack-3">
      <Panel id="h-history" title={t('web.record.history')}>
        <Timeline
          steps={payment.history.map(({ label, person, reason, at }, place) => ({
            id: String(place),
            state: 'done' as const,
            when: momentText(at, language),
            dateTime: at,
            text: label[language],
            note: (
              <>
                {person}
                {reason ? <span className="number">{reason}</span> : null}
              </>
            ),
          }))}
        />
      </Panel>
      {payment.recoveries.length > 0 ? (
        <Panel id="h-parts" title={t('web.record.parts')}>
          <ul className="steps">
            {payment.recoveries.map(({ amount, at }) => (
              <li key={at + amount} className="row between num">
                <span className="soft">{momentText(at, language)}</span> + {figureText(amount)}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </div>
  );
}
