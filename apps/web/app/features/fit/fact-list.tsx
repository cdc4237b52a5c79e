import { CardCell, CardRow, CardTable, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { conditionsMessages } from './conditions.messages';
import type { Fact } from './written-condition';

/** Everything that an expression may speak of. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  const t = useMessages(conditionsMessages);
  const language = useLanguage();
  const columns = [
    { key: 'name', label: t('web.conditions.facts.name') },
    { key: 'means', label: t('web.conditions.facts.means') },
    { key: 'from', label: t('web.conditions.facts.from') },
  ];
  return (
    <details className="factlist">
      <summary>{t('web.conditions.facts')}</summary>
      <CardTable caption={t('web.conditions.facts')} columns={columns}>
        {facts.map(({ id, label, unit, options, from }) => (
          <CardRow key={id} head={<code className="mono">{id}</code>}>
            <CardCell label={t('web.conditions.facts.means')}>
              {label[language]}
              {unit ? ` · ${unit[language]}` : null}
              {options ? (
                <span className="small quiet">
                  {' '}
                  {options.map(({ value, name }) => `"${value}" ${name[language]}`).join(' · ')}
                </span>
              ) : null}
            </CardCell>
            <CardCell label={t('web.conditions.facts.from')}>{t(`web.conditions.from.${from}`)}</CardCell>
          </CardRow>
        ))}
      </CardTable>
    </details>
  );
}
