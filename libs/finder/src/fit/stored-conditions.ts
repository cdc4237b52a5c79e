import type { FinderEntry } from '../entries/entry.entity.js';
import type { StoredCondition } from './conditions.schema.js';

/** The conditions of a policy; none where nobody has given any, or an editor took them away. */
export function storedConditions({ conditions }: Pick<FinderEntry, 'conditions'>): StoredCondition[] {
  return conditions ? (JSON.parse(conditions) as StoredCondition[]) : [];
}
