import type { FinderFit } from '../../api/types';

type Key = `web.fit.${'begin' | 'not-fit' | 'lacks-data'}${'' | '.one'}` | 'web.fit.fit';

/** Which words say the outcome, and of how many things they speak. */
export function verdictWords(fit: Pick<FinderFit, 'verdict' | 'conditions' | 'questions' | 'facts'>): {
  readonly key: Key;
  readonly count: number;
} {
  if (fit.verdict === 'fit') return { key: 'web.fit.fit', count: fit.conditions.length };
  if (fit.verdict === 'not-fit') {
    const count = fit.conditions.filter(({ met }) => met === 'not-met').length;
    return { key: count === 1 ? 'web.fit.not-fit.one' : 'web.fit.not-fit', count };
  }
  const count = fit.questions.filter(({ answer, fault }) => answer === '' || fault !== null).length;
  const key = fit.facts.length === 0 ? 'web.fit.begin' : 'web.fit.lacks-data';
  return { key: count === 1 ? `${key}.one` : key, count };
}
