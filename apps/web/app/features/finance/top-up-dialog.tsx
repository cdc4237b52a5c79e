import { figureText, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { AmountField } from './amount-field';
import { amountFault, amountToSend } from './amount-fault';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';
import { ReasonField } from './reason-field';
import { sumOf } from './sum-of';

const FIELDS = { '/amount': 'top-up-amount', '/reason': 'top-up-reason' };

/** Puts more money into a line. */
export function TopUpDialog(props: {
  readonly line: Line;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const api = useApi();
  const { line } = props;
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const clear = () => {
    setAmount('');
    setReason('');
  };
  const plain = amountToSend(amount);
  return (
    <ActDialog
      open={props.open}
      title={t('web.line.top-up')}
      confirm={t('web.line.top-up')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      onDone={clear}
      send={(key) =>
        api.POST('/voucher/budget-lines/{id}/top-up', {
          params: { path: { id: line.id } },
          body: { amount: plain, reason, key },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p className="soft">{t('web.line.top-up.text', { waiting: line.waiting })}</p>
          <AmountField
            id={FIELDS['/amount']}
            label={t('web.line.amount')}
            value={amount}
            onChange={setAmount}
            error={mistakes.get('/amount')}
          />
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.line.reason')}
            value={reason}
            onChange={setReason}
            error={mistakes.get('/reason')}
          />
          <p aria-live="polite">
            {amountFault(amount)
              ? null
              : t('web.line.top-up.will', {
                  before: figureText(line.appropriated),
                  after: figureText(sumOf([line.appropriated, plain])),
                  amount: figureText(plain),
                })}
          </p>
        </>
      )}
    </ActDialog>
  );
}
