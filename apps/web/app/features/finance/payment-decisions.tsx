import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import { useApi } from '../session/session-context';
import { DecideBar } from './decide-bar';
import type { NextStep, PaymentRecord } from './finance-types';
import { outstandingOf } from './outstanding-of';
import { recordMessages } from './record.messages';

/** What waits for this person's decision: a corrected account, or a write-off. */
export function PaymentDecisions({ payment }: { readonly payment: PaymentRecord }): JSX.Element | null {
  const { correction, next } = payment;
  if (correction?.allowed) return <DecideCorrection payment={payment} step={correction} />;
  return next?.allowed ? <DecideWriteOff payment={payment} step={next} /> : null;
}

interface Deciding {
  readonly payment: PaymentRecord;
  readonly step: NextStep;
}

function DecideCorrection({ payment, step }: Deciding): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const { id, version, number, amount, corrections } = payment;
  const account = corrections.find(({ state }) => state === 'proposed')?.new;
  const params = {
    number,
    amount: figureText(amount),
    payee: account?.name ?? '',
    bank: account?.bank ?? '',
    account: account?.account ?? '',
  };
  return (
    <DecideBar
      label={t('web.record.corrections')}
      words={{
        approve: {
          verb: t('web.record.correct.confirm'),
          text: t('web.record.correct.confirm.text', params),
        },
        refuse: { verb: t('web.record.correct.refuse'), text: t('web.record.correct.refuse.text') },
      }}
      send={(outcome, reason) =>
        api.POST('/voucher/payments/{id}/correct-payee/decide', {
          params: { path: { id } },
          body: { version, step: step.number, outcome, ...(reason ? { reason } : {}) },
        })
      }
    />
  );
}

function DecideWriteOff({ payment, step }: Deciding): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const { id, version, number } = payment;
  const params = { number, outstanding: figureText(outstandingOf(payment)) };
  return (
    <DecideBar
      label={t('web.record.write-off.approval')}
      words={{
        approve: {
          verb: t('web.record.write-off.approve'),
          text: t('web.record.write-off.approve.text', params),
        },
        refuse: {
          verb: t('web.record.write-off.refuse'),
          text: t('web.record.write-off.refuse.text', params),
        },
      }}
      send={(outcome, reason) =>
        api.POST('/voucher/payments/{id}/write-off/decide', {
          params: { path: { id } },
          body: { version, step: step.number, outcome, ...(reason ? { reason } : {}) },
        })
      }
    />
  );
}
