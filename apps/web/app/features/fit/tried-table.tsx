import { CardCell, CardRow, CardTable, useMessages } from '#look';
import type { JSX } from 'react';
import { MetTag, Workings } from './fit-conditions';
import { conditionsMessages } from './conditions.messages';
import type { Trial } from './use-trial';

const WHOLE = { fit: 'met', 'not-fit': 'not-met', 'lacks-data': 'lacks-data' } as const;

/** What each sample company gets, all together and by condition, with the numbers used. */
export function TriedTable({ trial: { tried, away } }: { readonly trial: Trial }): JSX.Element {
  const t = useMessages(conditionsMessages);
  if (away) return <p className="soft">{t('web.conditions.try.away')}</p>;
  const some = tried?.companies.some(({ conditions }) => conditions.some((one) => one !== null));
  if (!tried || !some) return <p className="soft">{t('web.conditions.try.none')}</p>;
  return (
    <CardTable
      caption={t('web.conditions.try')}
      columns={[
        { key: 'company', label: t('web.conditions.try.company') },
        { key: 'whole', label: t('web.conditions.try.whole') },
        { key: 'each', label: t('web.conditions.try.each') },
      ]}
    >
      {tried.companies.map(({ name, verdict, conditions }) => (
        <CardRow key={name} head={<span lang="zh-CN">{name}</span>}>
          <CardCell label={t('web.conditions.try.whole')}>
            <MetTag met={WHOLE[verdict]} />
          </CardCell>
          <CardCell label={t('web.conditions.try.each')}>
            <ol className="triedlist">
              {conditions.map((condition, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- conditions have no other name
                <li key={at}>
                  <TriedCondition condition={condition} />
                </li>
              ))}
            </ol>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

type Tried = NonNullable<Trial['tried']>['companies'][number]['conditions'][number];

function TriedCondition({ condition }: { readonly condition: Tried }): JSX.Element {
  const t = useMessages(conditionsMessages);
  if (!condition) return <span className="quiet">{t('web.conditions.wrong')}</span>;
  return (
    <>
      <MetTag met={condition.met} />
      <Workings workings={condition.workings} />
    </>
  );
}
