import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import type { VoucherProvider } from './provider.entity.js';
import type { ProviderCapacity } from './provider.workflow.js';

/** What the policy needs to know of a provider. */
export type ProviderSubject = Pick<VoucherProvider, 'companyId' | 'submittedAt'>;

const READERS = [
  'voucher-officer',
  'voucher-approver',
  'finance-officer',
  'finance-approver',
  'auditor',
] as const;

/** In which capacities an actor stands towards this very provider. */
export function providerCapacitiesOf(actor: Actor, subject: ProviderSubject): ProviderCapacity[] {
  const own = actor.company?.id === subject.companyId;
  return [
    ...(own && actor.grants.includes('fill') ? (['provider-filler'] as const) : []),
    ...(own && actor.grants.includes('submit') ? (['provider-submitter'] as const) : []),
    ...(subject.submittedAt && hasRole(actor, 'voucher-officer') ? (['voucher-officer'] as const) : []),
  ];
}

/** From which side an actor looks at a provider's record; a record that was never submitted is the company's own. */
export function providerSideOf(actor: Actor, subject: ProviderSubject): 'provider' | 'staff' | null {
  if (actor.company?.id === subject.companyId) return 'provider';
  return subject.submittedAt && READERS.some((role) => hasRole(actor, role)) ? 'staff' : null;
}

/** @throws DomainError 404 when the record is none of the actor's business */
export function assertSeesProvider(actor: Actor, subject: ProviderSubject | null): asserts subject {
  if (!subject || !providerSideOf(actor, subject)) throw notFound();
}
