import { Field, figureText, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import type { VoucherRound } from '../../api/types';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { AmountField } from './amount-field';
import { amountFault, amountToSend } from './amount-fault';
import { budgetMessages } from './budget.messages';
import { ReasonField } from './reason-field';

const FIELDS = { '/round': 'line-round', '/amount': 'line-amount', '/reason': 'line-reason' };

/** Gives a round its money. */
export function AppropriateDialog(props: {
  readonly rounds: readonly VoucherRound[];
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const api = useApi();
  const [typed, setTyped] = useState({ round: '', amount: '', reason: '' });
  const round = props.rounds.find(({ id }) => id === typed.round) ?? props.rounds[0];
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  return (
    <ActDialog
      open={props.open}
      title={t('web.line.appropriate')}
      confirm={t('web.line.appropriate')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      onDone={() => change({ amount: '', reason: '' })}
      send={(key) =>
        api.POST('/voucher/budget-lines', {
          body: { round: round?.id ?? '', amount: amountToSend(typed.amount), reason: typed.reason, key },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p className="soft">{t('web.line.appropriate.text')}</p>
          <Field id={FIELDS['/round']} label={t('web.line.round')} error={mistakes.get('/round')}>
            {(control) => (
              <select
                {...control}
                value={round?.id}
                onChange={({ target }) => change({ round: target.value })}
              >
                {props.rounds.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name[language]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <AmountField
            id={FIELDS['/amount']}
            label={t('web.line.amount')}
            value={typed.amount}
            onChange={(amount) => change({ amount })}
            error={mistakes.get('/amount')}
          />
          <ReasonField
            id={FIELDS['/reason']}
            label={t('web.line.reason')}
            value={typed.reason}
            onChange={(reason) => change({ reason })}
            error={mistakes.get('/reason')}
          />
          <p aria-live="polite">
            {amountFault(typed.amount) || !round
              ? null
              : t('web.line.appropriate.will', {
                  round: round.name[language],
                  amount: figureText(amountToSend(typed.amount)),
                })}
          </p>
        </>
      )}
    </ActDialog>
  );
}
