import type { Actor, StaffRole } from '#contracts';
import { districtsOf, hasRole } from '#contracts';
import { notFound } from '#kernel';
import { companyActedFor } from '#review';
import type { HightechApplication } from './hightech.entity.js';
import type { Capacity } from './hightech.workflow.js';

/** What the policy needs to know of a case. */
export type PolicySubject = Pick<HightechApplication, 'companyId' | 'district' | 'reviewFrom'>;

/** In which capacities an actor stands towards this very case; empty for mere readers and strangers. */
export function capacitiesOf(actor: Actor, subject: PolicySubject): Capacity[] {
  const own = actor.company?.id === subject.companyId;
  return [
    ...(own && actor.grants.includes('fill') ? (['company-filler'] as const) : []),
    ...(own && actor.grants.includes('submit') ? (['company-submitter'] as const) : []),
    ...(reviewsDistrict(actor, subject) ? (['district-reviewer'] as const) : []),
    ...(hasRole(actor, 'municipal-reviewer') && reachedStaff(subject)
      ? (['municipal-reviewer'] as const)
      : []),
  ];
}

/** From which side an actor looks at a case; null for those who must not know that it exists. */
export function sideOf(actor: Actor, subject: PolicySubject): 'company' | 'staff' | null {
  if (actor.company?.id === subject.companyId) return 'company';
  const reads =
    reviewsDistrict(actor, subject) ||
    (reachedStaff(subject) && (hasRole(actor, 'municipal-reviewer') || hasRole(actor, 'auditor')));
  return reads ? 'staff' : null;
}

/** @throws DomainError 404 when the case is none of the actor's business */
export function assertVisible(actor: Actor, subject: PolicySubject | null): asserts subject {
  if (!subject || !sideOf(actor, subject)) throw notFound();
}

/** Staff see what has passed the precheck once; a draft is the company's own. */
function reachedStaff({ reviewFrom }: PolicySubject): boolean {
  return reviewFrom !== null;
}

function reviewsDistrict(actor: Actor, subject: PolicySubject): boolean {
  return reachedStaff(subject) && districtsOf(actor, 'district-reviewer').includes(subject.district);
}

/** What a person acts for, as the record says it. */
export function actingFor(actor: Actor, capacity: Capacity): string | null {
  if (capacity.startsWith('company')) return companyActedFor(actor.company);
  return actor.roles.find(({ role }) => role === (capacity as StaffRole))?.district ?? null;
}
