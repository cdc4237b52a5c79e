import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import type { FinderRequest } from './request.entity.js';
import type { RequestCapacity } from './request.workflow.js';

/** What the policy needs to know of a request. */
type RequestSubject = Pick<FinderRequest, 'companyId' | 'ownerCompanyId'>;

/**
 * From which side an actor looks at a request: the company that asked, the one that answers, or an editor where the
 * editors answer. An editor who belongs to the asking company does not answer it.
 */
export function requestSideOf(
  actor: Actor,
  { companyId, ownerCompanyId }: RequestSubject,
): RequestCapacity | null {
  if (actor.company?.id === companyId) return 'asker';
  if (ownerCompanyId !== null) return actor.company?.id === ownerCompanyId ? 'owner' : null;
  return hasRole(actor, 'finder-editor') && !actor.memberOf.includes(companyId) ? 'owner' : null;
}

/** Who may only look for a company writes nothing in its name. */
export function requestCapacitiesOf(actor: Actor, subject: RequestSubject): RequestCapacity[] {
  const side = requestSideOf(actor, subject);
  const forEditors = side === 'owner' && subject.ownerCompanyId === null;
  return side && (forEditors || actor.grants.includes('fill')) ? [side] : [];
}

/** @throws DomainError 404 when it is none of the actor's business */
export function assertSeesRequest(
  actor: Actor,
  request: FinderRequest | null,
): asserts request is FinderRequest {
  if (!request || !requestSideOf(actor, request)) throw notFound();
}
