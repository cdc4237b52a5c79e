import { CardCell, CardRow, CardTable, dateText, figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { budgetMessages } from './budget.messages';
import type { LineDays } from './finance-types';

const FIGURES = ['available', 'promised', 'approved', 'paid'] as const;
const MOST = 31;

/** The chart's figures, the latest first. */
export function DayTable({ days }: { readonly days: LineDays['items'] }): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const columns = [
    { key: 'day', label: t('web.line.day') },
    ...FIGURES.map((figure) => ({ key: figure, label: t(`web.line.${figure}`), numeric: true })),
  ];
  return (
    <CardTable caption={t('web.line.days.table')} columns={columns}>
      {days.slice(0, MOST).map((day) => (
        <CardRow key={day.day} head={<span className="num nw">{dateText(day.day, language)}</span>}>
          {FIGURES.map((figure) => (
            <CardCell key={figure} label={t(`web.line.${figure}`)} numeric>
              {figureText(day[figure])}
            </CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  );
}
