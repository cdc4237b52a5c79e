import { figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherRound } from '../../api/types';
import { useApi } from '../session/session-context';
import { budgetMessages } from './budget.messages';
import { LineMoneyDialog } from './line-money-dialog';

/** Gives a round its money. */
export function AppropriateDialog(props: {
  readonly rounds: readonly VoucherRound[];
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const api = useApi();
  const options = props.rounds.map(({ id, name }) => ({ id, label: name[language] }));
  return (
    <LineMoneyDialog
      open={props.open}
      onClose={props.onClose}
      name="line"
      verb={t('web.line.appropriate')}
      text={t('web.line.appropriate.text')}
      amountLabel={t('web.line.amount')}
      reasonLabel={t('web.line.reason')}
      choice={{ pointer: '/round', label: t('web.line.round'), options }}
      will={({ chosen, amount }) => {
        const round = options.find(({ id }) => id === chosen)?.label;
        return round ? t('web.line.appropriate.will', { round, amount: figureText(amount) }) : null;
      }}
      send={(key, { chosen: round, amount, reason }) =>
        api.POST('/voucher/budget-lines', { body: { round, amount, reason, key } })
      }
    />
  );
}
