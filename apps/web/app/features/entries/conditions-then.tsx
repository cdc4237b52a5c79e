import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderEndedVersion } from '../../api/types';
import { Original } from '../search/original';
import { entryMessages } from './entry.messages';

/** Whom a policy was for in a version that has ended. */
export function ConditionsThen(props: {
  readonly version: number;
  readonly conditions: FinderEndedVersion['conditions'];
}): JSX.Element | null {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { version, conditions } = props;
  if (conditions.length === 0) return null;
  return (
    <details className="conditionsthen">
      <summary>{t('web.entries.conditions-then', { version, count: conditions.length })}</summary>
      <ol>
        {conditions.map(({ label, clause, expression }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the conditions of a policy have no other name
          <li key={at}>
            <b>{label[language]}</b>
            <blockquote>
              <Original text={clause} />
            </blockquote>
            <code className="mono">{expression}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
