import { nameKey } from '#kernel';
import type { ExpertRow } from './expert.entity.js';

/** Who and what a case is tied to; nobody with one of these ties judges it. */
export interface ExpertTies {
  /** The applicant, partners and providers that have a profile on the portal. */
  readonly companyIds: readonly string[];
  /** Names of applicant, partners and providers, and of whoever applied together with them. */
  readonly organisations: readonly string[];
  /** Who prepared the case, and the people named in it that are known to the portal. */
  readonly personIds: readonly string[];
}

export type ExpertConflict = 'person' | 'company' | 'organisation' | 'declared';
export type TiedExpert = Pick<ExpertRow, 'personId' | 'companyIds' | 'organisation' | 'conflicts'>;

/** Why an expert may not judge a case; null when nothing is known against it. Names are compared by `nameKey`. */
export function conflictOf(expert: TiedExpert, ties: ExpertTies): ExpertConflict | null {
  const organisations = new Set(ties.organisations.map(nameKey));
  if (ties.personIds.includes(expert.personId)) return 'person';
  if (expert.companyIds.some((id) => ties.companyIds.includes(id))) return 'company';
  if (organisations.has(nameKey(expert.organisation))) return 'organisation';
  const declared = expert.conflicts.some(({ kind, value }) => {
    if (kind === 'organisation') return organisations.has(nameKey(value));
    return (kind === 'company' ? ties.companyIds : ties.personIds).includes(value);
  });
  return declared ? 'declared' : null;
}
