import type { Text } from '#kernel';
import type { FormField } from './case-types';

/** The clause that a field serves, where it is not already said at the field before it. */
export function newClause(fields: readonly FormField[], place: number): Text | undefined {
  const clause = fields[place]?.clause;
  return clause && clause.zh !== fields[place - 1]?.clause?.zh ? clause : undefined;
}
