import { Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderFit } from '../../api/types';
import { Original } from '../search/original';
import { fitMessages } from './fit.messages';

type Condition = FinderFit['conditions'][number];

const MARKS = {
  met: { tone: 'ok', icon: 'check', words: 'web.fit.met' },
  'not-met': { tone: 'bad', icon: 'cross', words: 'web.fit.not-met' },
  'lacks-data': { tone: 'warn', icon: 'unknown', words: 'web.fit.lacking' },
} as const;

/** What came of one condition, as a word with a drawing. */
export function MetTag({ met }: { readonly met: Condition['met'] }): JSX.Element {
  const t = useMessages(fitMessages);
  const { tone, icon, words } = MARKS[met];
  return (
    <Tag tone={tone} icon={icon}>
      {t(words)}
    </Tag>
  );
}

/** Every condition with the numbers used and the clause that states it. */
export function FitConditions({ fit }: { readonly fit: FinderFit }): JSX.Element {
  const t = useMessages(fitMessages);
  return (
    <section className="fitlist" aria-labelledby="h-conditions">
      <h2 id="h-conditions">{t('web.fit.conditions')}</h2>
      <ol>
        {fit.conditions.map((condition, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the conditions of a policy have no other name
          <ConditionRow key={at} condition={condition} />
        ))}
      </ol>
    </section>
  );
}

function ConditionRow({ condition }: { readonly condition: Condition }): JSX.Element {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  const { label, clause, met, workings, lacking } = condition;
  return (
    <li>
      <h3>
        {label[language]} <MetTag met={met} />
      </h3>
      <Workings workings={workings} />
      {lacking.length > 0 ? (
        <p className="soft">
          {t('web.fit.needs', {
            list: lacking.map((fact) => fact[language]).join(language === 'zh' ? '、' : ', '),
          })}
        </p>
      ) : null}
      <details>
        <summary>{t('web.fit.clause')}</summary>
        <blockquote>
          <Original text={clause} />
        </blockquote>
      </details>
    </li>
  );
}

/** The numbers used; of several comparisons each says its own outcome. */
export function Workings({ workings }: Pick<Condition, 'workings'>): JSX.Element {
  const t = useMessages(fitMessages);
  const language = useLanguage();
  return (
    <ul className="workings num">
      {workings.map(({ said, met }) => (
        <li key={said.en}>
          {said[language]}
          {workings.length > 1 ? <span className="quiet"> · {t(MARKS[met].words)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
