import { Field, figureText, useLanguage, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useApi } from '../session/session-context';
import { ActDialog } from './act-dialog';
import { AmountField } from './amount-field';
import { amountFault, amountToSend } from './amount-fault';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';
import { ReasonField } from './reason-field';
import { sumOf } from './sum-of';

const FIELDS = { '/from': 'carry-from', '/amount': 'carry-amount', '/reason': 'carry-reason' };

/** Takes what is left of a closed line into this one. */
export function CarryOverDialog(props: {
  readonly line: Line;
  readonly sources: readonly Line[];
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const api = useApi();
  const { line, sources } = props;
  const [typed, setTyped] = useState({ from: '', amount: '', reason: '' });
  const from = sources.find(({ id }) => id === typed.from) ?? sources[0];
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  const plain = amountToSend(typed.amount);
  const round = line.roundName[language];
  return (
    <ActDialog
      open={props.open}
      title={t('web.line.carry')}
      confirm={t('web.line.carry')}
      fieldIds={FIELDS}
      onClose={props.onClose}
      onDone={() => change({ amount: '', reason: '' })}
      send={(key) =>
        api.POST('/voucher/budget-lines/{id}/carry-over', {
          params: { path: { id: line.id } },
          body: { from: from?.id ?? '', amount: plain, reason: typed.reason, key },
        })
      }
    >
      {({ mistakes }) => (
        <>
          <p className="soft">{t('web.line.carry.text', { round })}</p>
          <Field id={FIELDS['/from']} label={t('web.line.carry.from')} error={mistakes.get('/from')}>
            {(control) => (
              <select {...control} value={from?.id} onChange={({ target }) => change({ from: target.value })}>
                {sources.map(({ id, roundName, returned }) => (
                  <option key={id} value={id}>
                    {t('web.line.carry.from.option', {
                      round: roundName[language],
                      amount: figureText(returned),
                    })}
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
            {amountFault(typed.amount) || !from
              ? null
              : t('web.line.carry.will', {
                  from: from.roundName[language],
                  round,
                  amount: figureText(plain),
                  before: figureText(line.available),
                  after: figureText(sumOf([line.available, plain])),
                })}
          </p>
        </>
      )}
    </ActDialog>
  );
}
