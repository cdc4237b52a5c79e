import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import { isEditorOf } from '../entries/entry-policy.js';
import type { FinderProposal } from './proposal.entity.js';
import type { ProposalCapacity } from './proposal.workflow.js';

/** What the policy needs to know of a proposal. */
export type ProposalSubject = Pick<FinderProposal, 'companyId' | 'submittedAt'>;

/** In which capacities an actor stands towards this very proposal. */
export function proposalCapacitiesOf(actor: Actor, subject: ProposalSubject): ProposalCapacity[] {
  const own = actor.company?.id === subject.companyId;
  return [
    ...(own && actor.grants.includes('fill') ? (['owner-filler'] as const) : []),
    ...(own && actor.grants.includes('submit') ? (['owner-submitter'] as const) : []),
    ...(subject.submittedAt && isEditorOf(actor, subject) ? (['editor'] as const) : []),
  ];
}

/** What was never submitted is the company's own. @throws DomainError 404 when it is none of the actor's business */
export function assertSeesProposal(
  actor: Actor,
  subject: FinderProposal | null,
): asserts subject is FinderProposal {
  const own = subject && actor.company?.id === subject.companyId;
  const reviews = subject?.submittedAt && hasRole(actor, 'finder-editor');
  if (!own && !reviews) throw notFound();
}
