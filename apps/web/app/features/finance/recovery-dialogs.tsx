import { figureText, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { AmountField } from './amount-field';
import { amountFault, amountToSend } from './amount-fault';
import type { PaymentRecord } from './finance-types';
import { outstandingOf } from './outstanding-of';
import { ReasonField } from './reason-field';
import { recordMessages } from './record.messages';
import { sumOf } from './sum-of';

interface Asking {
  readonly payment: PaymentRecord;
  readonly open: boolean;
  readonly onClose: () => void;
}

const FIELDS = { '/reason': 'act-reason', '/amount': 'act-amount' };

/** Asks the companies to pay money back. */
export function OpenRecoveryDialog({ payment, ...dialog }: Asking): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const [reason, setReason] = useState('');
  const { id, version, company, payee, amount } = payment;
  return (
    <ActDialog
      {...dialog}
      title={t('web.record.open')}
      confirm={t('web.record.open')}
      fieldIds={FIELDS}
      send={() =>
        api.POST('/voucher/payments/{id}/open-recovery', {
          params: { path: { id } },
          body: { version, reason },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p>{t('web.record.open.text', { company, payee, amount: figureText(amount) })}</p>
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.record.open.reason')}
            value={reason}
            onChange={setReason}
            error={mistakes.get('/reason')}
          />
        </>
      )}
    </ActDialog>
  );
}

/** Records what came back, all of it or a part; says beforehand what is left then. */
export function RecoverDialog({ payment, ...dialog }: Asking): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const outstanding = outstandingOf(payment);
  const [amount, setAmount] = useState(outstanding);
  const [reason, setReason] = useState('');
  const { id, version } = payment;
  const rest = amountFault(amount) ? null : sumOf([outstanding, `-${amountToSend(amount)}`]);
  return (
    <ActDialog
      {...dialog}
      title={t('web.record.recover')}
      confirm={t('web.record.recover')}
      fieldIds={FIELDS}
      send={() =>
        api.POST('/voucher/payments/{id}/recover', {
          params: { path: { id } },
          body: { version, reason, amount: amountToSend(amount) },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p>{t('web.record.recover.text', { outstanding: figureText(outstanding) })}</p>
          <AmountField
            id={FIELDS['/amount']}
            label={t('web.record.recover.amount')}
            value={amount}
            onChange={setAmount}
            error={mistakes.get('/amount')}
          />
          <p aria-live="polite" className="soft">
            {rest === null || rest.startsWith('-')
              ? null
              : rest === '0.00'
                ? t('web.record.recover.all')
                : t('web.record.recover.part', { rest: figureText(rest) })}
          </p>
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.record.recover.note')}
            value={reason}
            onChange={setReason}
            error={mistakes.get('/reason')}
            optional
          />
        </>
      )}
    </ActDialog>
  );
}

/** Asks others to let go what does not come back. */
export function WriteOffDialog({ payment, ...dialog }: Asking): JSX.Element {
  const t = useMessages(recordMessages);
  const api = useApi();
  const [reason, setReason] = useState('');
  const { id, version } = payment;
  return (
    <ActDialog
      {...dialog}
      title={t('web.record.write-off')}
      confirm={t('web.record.write-off')}
      fieldIds={FIELDS}
      send={() =>
        api.POST('/voucher/payments/{id}/write-off', { params: { path: { id } }, body: { version, reason } })
      }
    >
      {({ mistakes }) => (
        <>
          <p>{t('web.record.write-off.text', { outstanding: figureText(outstandingOf(payment)) })}</p>
          <ReasonField
            id={FIELDS['/reason']}
            value={reason}
            onChange={setReason}
            error={mistakes.get('/reason')}
          />
        </>
      )}
    </ActDialog>
  );
}
