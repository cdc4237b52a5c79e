import type { FinderConditions } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useKeptText } from '../orders/use-kept-text';

export type Condition = FinderConditions['conditions'][number];

export interface ConditionDraft {
  readonly conditions: readonly Condition[];
  /** Something was typed that is not published. */
  readonly isChanged: boolean;
  readonly change: (at: number, condition: Condition) => void;
  readonly add: () => void;
  readonly remove: (at: number) => void;
  /** Puts one before the one that stands above it. */
  readonly raise: (at: number) => void;
  readonly giveUp: () => void;
}

const EMPTY: Condition = { label: { zh: '', en: '' }, clause: '', expression: '' };

/** The conditions while they are typed; what is not published yet outlives a reload, and ends with the tab. */
export function useConditionDraft(record: FinderConditions): ConditionDraft {
  const person = usePortal().session?.person.id ?? '';
  const [text, keep] = useKeptText(`conditions:${person}:${record.id}:${record.version}`);
  const conditions = text === '' ? record.conditions : (JSON.parse(text) as Condition[]);
  const put = (next: readonly Condition[]) => {
    const written = JSON.stringify(next);
    keep(written === JSON.stringify(record.conditions) ? '' : written);
  };
  return {
    conditions,
    isChanged: text !== '',
    change: (at, condition) => put(conditions.with(at, condition)),
    add: () => put([...conditions, EMPTY]),
    remove: (at) => put(conditions.toSpliced(at, 1)),
    raise: (at) => {
      const [above, own] = [conditions[at - 1], conditions[at]];
      if (above && own) put(conditions.with(at - 1, own).with(at, above));
    },
    giveUp: () => keep(''),
  };
}
