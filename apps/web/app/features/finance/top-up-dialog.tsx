import { figureText, useMessages } from '#look';
import type { JSX } from 'react';
import { useApi } from '../session/session-context';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';
import { LineMoneyDialog } from './line-money-dialog';
import { sumOf } from './sum-of';

/** Puts more money into a line. */
export function TopUpDialog(props: {
  readonly line: Line;
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useMessages(budgetMessages);
  const api = useApi();
  const { line } = props;
  return (
    <LineMoneyDialog
      open={props.open}
      onClose={props.onClose}
      name="top-up"
      verb={t('web.line.top-up')}
      text={t('web.line.top-up.text', { waiting: line.waiting })}
      amountLabel={t('web.line.amount')}
      reasonLabel={t('web.line.reason')}
      will={({ amount }) =>
        t('web.line.top-up.will', {
          before: figureText(line.appropriated),
          after: figureText(sumOf([line.appropriated, amount])),
          amount: figureText(amount),
        })
      }
      send={(key, { amount, reason }) =>
        api.POST('/voucher/budget-lines/{id}/top-up', {
          params: { path: { id: line.id } },
          body: { amount, reason, key },
        })
      }
    />
  );
}
