import { invalidFields } from '#kernel';
import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import type { Admitted, ClientDraft } from './client-draft.js';
import { draftMistakes } from './draft-mistakes.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';
import { columnsOf, registeredClient } from './registered-client.js';

/** What is to change of a system; its kind never does: another kind of system is another system. */
export type ClientChange = Partial<Omit<ClientDraft, 'protocol' | 'isPublic'>>;

export interface ChangedClient {
  /** The members that are another now; none when it was all so already. */
  readonly members: readonly string[];
  /** Somebody who might enter may do so no more: what hangs on it is ended by whoever calls (`client-changed`). */
  readonly narrowed: boolean;
}

/**
 * Changes what is registered of a system.
 * @throws DomainError `client.unknown` 404, `client.first-party` and `client.stale` 409, `problem.invalid-fields` 422
 */
export async function changeClient(
  tx: Tx,
  id: string,
  change: ClientChange,
  author: ClientAuthor,
): Promise<ChangedClient> {
  const before = registeredClient(await lockClient(tx, id, author.seen));
  const members = (Object.keys(change) as (keyof ClientChange)[]).filter(
    (member) => JSON.stringify(change[member]) !== JSON.stringify(before[member]),
  );
  if (members.length === 0) return { members, narrowed: false };
  const draft = { ...before, ...change };
  const mistakes = await draftMistakes(tx, id, draft);
  if (mistakes.length > 0) throw invalidFields(mistakes);
  const { at, by } = author;
  await tx.update(OidcClient, { id }, { ...columnsOf(id, draft), updatedAt: at, updatedBy: by });
  return { members, narrowed: isNarrower(before.admits, draft.admits) };
}

function isNarrower(before: readonly Admitted[] | null, after: readonly Admitted[] | null): boolean {
  if (after === null) return false;
  return before === null || before.some((role) => !after.includes(role));
}
