import { figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { MoneySplit } from '../voucher/money-split';
import { budgetMessages } from './budget.messages';
import type { Line } from './finance-types';

/** What became of a line's money: parts that add up, as figures, bar and sentence. */
export function LineMoney({ line }: { readonly line: Line }): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const shown = Object.fromEntries(FIGURES.map((figure) => [figure, figureText(line[figure])] as const));
  return (
    <div className="linemoney">
      <MoneySplit
        label={t('web.line.balance', { round: line.roundName[language] })}
        parts={[
          { term: t('web.line.available'), value: line.available },
          { term: t('web.line.promised'), value: line.promised },
          { term: t('web.line.approved'), value: line.approved },
          { term: t('web.line.paid'), value: line.paid },
        ]}
        whole={{ term: t('web.line.appropriated'), value: line.appropriated }}
      />
      <p className="small soft num">{t('web.line.sum', shown)}</p>
    </div>
  );
}

const FIGURES = [
  'available',
  'promised',
  'approved',
  'paid',
  'returned',
  'appropriated',
  'recovered',
] as const;
