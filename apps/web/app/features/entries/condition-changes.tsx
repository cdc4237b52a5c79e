import { useLanguage, useMessages } from '#look';
import type { Language } from '#kernel';
import type { FinderEndedVersion } from '../../api/types';
import type { ReviewItem } from '../voucher-desk/return-table';
import { Words } from './entry-changes';
import { entryMessages } from './entry.messages';

type Condition = FinderEndedVersion['conditions'][number];

/** The conditions of a policy in two versions, one by one. */
export function useConditionItems(
  now: readonly Condition[],
  before: readonly Condition[],
): (ReviewItem & { readonly differs: boolean })[] {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const count = Math.max(now.length, before.length);
  return Array.from({ length: count }, (_, at) => {
    const [next, last] = [conditionWords(now[at], language), conditionWords(before[at], language)];
    const differs = conditionKey(now[at]) !== conditionKey(before[at]);
    return {
      pointer: `/conditions/${at}`,
      label: t('web.entries.condition', { number: at + 1 }),
      differs,
      value: <Words words={next} as={differs && next ? 'ins' : null} />,
      before: <Words words={last} as={differs && last ? 'del' : null} />,
    };
  });
}

/** What a condition is called, where the policy states it and how it is judged, a line each; empty where there is none. */
function conditionWords(condition: Condition | undefined, language: Language): string {
  if (!condition) return '';
  return [condition.label[language], condition.clause, condition.expression].filter(Boolean).join('\n');
}

/** Both languages count: what only the other one calls differently has changed as well. */
function conditionKey(condition: Condition | undefined): string {
  if (!condition) return '';
  const { label, clause, expression } = condition;
  return JSON.stringify([label.zh, label.en, clause, expression]);
}
