import type { FinderInterests } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useKeptFields } from '../orders/use-kept-fields';
import { withSuggestion, type About } from './with-suggestion';

/** What is chosen and typed on the page. */
export type Typed = Pick<FinderInterests, 'kinds' | 'fields' | 'places' | 'frequency'> & {
  readonly words: string;
};

export interface InterestDraft {
  readonly typed: Typed;
  /** Something was typed that is not saved. */
  readonly isChanged: boolean;
  readonly change: (part: Partial<Typed>) => void;
  readonly giveUp: () => void;
}

/**
 * A company's interests while they are changed: what is not saved yet outlives a reload and ends with the tab. What a
 * colleague saves meanwhile stays wherever nothing was typed here.
 */
export function useInterestDraft(interests: FinderInterests, about: About | null): InterestDraft {
  const { session } = usePortal();
  const owner = `${session?.person.id ?? ''}:${session?.company?.id ?? ''}`;
  const [kept, update] = useKeptFields<Typed[keyof Typed]>(`interests:${owner}`);
  const saved = { ...interests, words: interests.words.join('，') };
  const suggested = about ? withSuggestion(interests, about, interests.version > 0) : {};
  return {
    typed: { ...saved, ...suggested, ...kept },
    isChanged: Object.keys(kept).length > 0,
    change: (part) => update((now) => ({ ...now, ...part })),
    giveUp: () => update(() => ({})),
  };
}
