import { CardCell, CardRow, CardTable, dateText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderFit } from '../../api/types';
import { fitMessages } from './fit.messages';

/** What was used, and where each of it comes from. */
export function FitFacts({ facts }: Pick<FinderFit, 'facts'>): JSX.Element | null {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  if (facts.length === 0) return null;
  const columns = [
    { key: 'name', label: t('web.fit.facts.name') },
    { key: 'value', label: t('web.fit.facts.value') },
    { key: 'from', label: t('web.fit.facts.from') },
  ];
  return (
    <section aria-labelledby="h-facts">
      <h2 id="h-facts">{t('web.fit.facts')}</h2>
      <CardTable caption={t('web.fit.facts')} columns={columns}>
        {facts.map(({ id, label, said, from, at }) => (
          <CardRow key={id} head={label[language]}>
            <CardCell label={t('web.fit.facts.value')}>
              <span className="num">{said[language]}</span>
            </CardCell>
            <CardCell label={t('web.fit.facts.from')}>
              {t(`web.fit.from.${from}`, { date: at === null ? '' : dateText(at, language) })}
            </CardCell>
          </CardRow>
        ))}
      </CardTable>
    </section>
  );
}
