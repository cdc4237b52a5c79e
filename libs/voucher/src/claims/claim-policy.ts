import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import type { CaseTies } from '#review';
import type { VoucherClaim } from './claim.entity.js';
import type { ClaimCapacity } from './claim.workflow.js';

/** What the policy needs to know of a claim. */
export type ClaimSubject = Pick<VoucherClaim, 'companyId'>;

const READERS = [
  'voucher-officer',
  'voucher-approver',
  'finance-officer',
  'finance-approver',
  'auditor',
] as const;

/** In which capacities an actor stands towards this very claim. */
export function claimCapacitiesOf(actor: Actor, { companyId }: ClaimSubject): ClaimCapacity[] {
  const submits = actor.company?.id === companyId && actor.grants.includes('submit');
  return [
    ...(submits ? (['company-submitter'] as const) : []),
    ...(['voucher-officer', 'voucher-approver'] as const).filter((role) => hasRole(actor, role)),
  ];
}

/** From which side an actor looks at a claim; null for those who must not know that it exists, the provider too. */
export function claimSideOf(actor: Actor, { companyId }: ClaimSubject): 'company' | 'staff' | null {
  if (actor.company?.id === companyId) return 'company';
  return READERS.some((role) => hasRole(actor, role)) ? 'staff' : null;
}

/** @throws DomainError 404 when the claim is none of the actor's business */
export function assertSeesClaim(actor: Actor, subject: ClaimSubject | null): asserts subject {
  if (!subject || !claimSideOf(actor, subject)) throw notFound();
}

/** Maker ≠ checker: who handed it in, both companies, and whoever decided at another stage. */
export function claimTies(
  { preparedBy, companyId, providerCompanyId }: VoucherClaim,
  decidedBy: readonly string[],
): CaseTies {
  return {
    preparedBy: JSON.parse(preparedBy) as string[],
    companyIds: [companyId, providerCompanyId],
    decidedBy,
  };
}
