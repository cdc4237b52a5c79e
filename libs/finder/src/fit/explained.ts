import type { Explanation } from '#rules';
import type { FitView } from './conditions.schema.js';

type Met = FitView['conditions'][number]['met'];

/** A judged condition in the words of the API. */
export function explained({
  met,
  workings,
}: Explanation): Pick<FitView['conditions'][number], 'met' | 'workings'> {
  return {
    met: wordOf(met),
    workings: workings.map((working) => ({ ...working, met: wordOf(working.met) })),
  };
}

function wordOf(met: boolean | null): Met {
  if (met === null) return 'lacks-data';
  return met ? 'met' : 'not-met';
}
