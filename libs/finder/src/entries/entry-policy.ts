import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import type { FinderEntry } from './entry.entity.js';
import type { EntryMover } from './entry.workflow.js';

/** What the policy needs to know of an entry or of a proposal for one. */
export interface OwnedSubject {
  /** The company that maintains it; null: the editors do. */
  readonly companyId: string | null;
}

/** An editor for all entries but those of a company of their own. */
export function isEditorOf(actor: Actor, { companyId }: OwnedSubject): boolean {
  const own = companyId !== null && (actor.memberOf.includes(companyId) || actor.company?.id === companyId);
  return hasRole(actor, 'finder-editor') && !own;
}

/** In which capacities an actor stands towards this very entry. */
export function entryCapacitiesOf(actor: Actor, subject: OwnedSubject): EntryMover[] {
  const own = subject.companyId !== null && actor.company?.id === subject.companyId;
  return [
    ...(isEditorOf(actor, subject) ? (['editor'] as const) : []),
    ...(own && actor.grants.includes('submit') ? (['owner'] as const) : []),
  ];
}

/** Which entries' records an actor may list: an editor's are all, anybody else's those of their company. */
export function maintainedBy(actor: Actor): { readonly companyId?: string } {
  return hasRole(actor, 'finder-editor') ? {} : { companyId: actor.company?.id ?? '' };
}

/** @throws DomainError 404 when the entry's record is none of the actor's business */
export function assertMaintains(actor: Actor, entry: FinderEntry | null): asserts entry {
  const own = entry?.companyId && actor.company?.id === entry.companyId;
  if (!entry || !(own || hasRole(actor, 'finder-editor'))) throw notFound();
}
