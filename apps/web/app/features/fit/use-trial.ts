import { useEffect, useState } from 'react';
import type { FinderTriedConditions } from '../../api/types';
import { useApi } from '../session/session-context';

/** How long after the last key one tries, in milliseconds. */
const PAUSE = 300;

export interface Trial {
  /** Null while nothing was tried. */
  readonly tried: FinderTriedConditions | null;
  readonly away: boolean;
  /** What is wrong with an expression as it stands; null while that is not known. */
  readonly faultOf: (at: number) => FinderTriedConditions['faults'][number];
}

/** What sample companies get by the expressions, a moment after the last key. */
export function useTrial(expressions: readonly string[]): Trial {
  const api = useApi();
  const [state, setState] = useState<{ of: string; tried: FinderTriedConditions | null; away: boolean }>({
    of: '',
    tried: null,
    away: false,
  });
  const wanted = JSON.stringify(expressions);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      const body = { expressions: JSON.parse(wanted) as string[] };
      api.POST('/finder/conditions/try', { body }).then(
        ({ data }) => isWanted && setState({ of: wanted, tried: data ?? null, away: false }),
        () => isWanted && setState({ of: wanted, tried: null, away: true }),
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [api, wanted]);
  const { of, tried, away } = state;
  return { tried, away, faultOf: (at) => (of === wanted ? (tried?.faults[at] ?? null) : null) };
}
