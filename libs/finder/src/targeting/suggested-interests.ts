import type { KnownCompany } from '#company';
import type { Kinds } from '../kinds/kinds.js';
import type { InterestedCompany } from './match-entry.js';

/**
 * What a company's record says that it may want to hear of: its field as one of the eight, and its district. It is
 * offered to who has saved nothing yet (and is told nothing until then), and stands in where a company chose nothing.
 */
export function suggestedInterests(
  { field, district }: Pick<KnownCompany, 'field' | 'district'>,
  kinds: Kinds,
): InterestedCompany['own'] {
  const first = field && kinds.lists.fields.pathOf(field)[0]?.code;
  return { fields: first ? [first] : [], places: district ? [district] : [] };
}
