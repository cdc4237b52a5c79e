import { figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useApi } from '../session/session-context';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';
import { LineMoneyDialog } from './line-money-dialog';
import { sumOf } from './sum-of';

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
  const round = line.roundName[language];
  const options = sources.map(({ id, roundName, returned }) => ({
    id,
    label: t('web.line.carry.from.option', { round: roundName[language], amount: figureText(returned) }),
  }));
  return (
    <LineMoneyDialog
      open={props.open}
      onClose={props.onClose}
      name="carry"
      verb={t('web.line.carry')}
      text={t('web.line.carry.text', { round })}
      amountLabel={t('web.line.amount')}
      reasonLabel={t('web.line.reason')}
      choice={{ pointer: '/from', label: t('web.line.carry.from'), options }}
      will={({ chosen, amount }) => {
        const from = sources.find(({ id }) => id === chosen)?.roundName[language];
        const [before, after] = [line.available, sumOf([line.available, amount])].map(figureText);
        return from && before && after
          ? t('web.line.carry.will', { from, round, amount: figureText(amount), before, after })
          : null;
      }}
      send={(key, { chosen: from, amount, reason }) =>
        api.POST('/voucher/budget-lines/{id}/carry-over', {
          params: { path: { id: line.id } },
          body: { from, amount, reason, key },
        })
      }
    />
  );
}
