import { invalidFields } from '#kernel';
import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { assertAudienceFree } from './audience-free.js';
import type { ClientDraft } from './client-draft.js';
import { clientMistakes } from './client-rules.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';
import { columnsOf, registeredClient } from './registered-client.js';

/** What never changes: another kind of client is another client. */
export type ClientChange = Omit<ClientDraft, 'protocol' | 'isPublic'>;

/** @throws DomainError `client.unknown` 404, `client.first-party` 409, `problem.invalid-fields` 422 */
export async function changeClient(
  tx: Tx,
  id: string,
  change: ClientChange,
  { by, at }: ClientAuthor,
): Promise<void> {
  const { protocol, isPublic } = registeredClient(await lockClient(tx, id));
  const draft = { ...change, protocol, isPublic };
  const mistakes = clientMistakes(draft);
  if (mistakes.length > 0) throw invalidFields(mistakes);
  await assertAudienceFree(tx, id, draft.audience);
  await tx.update(OidcClient, { id }, { ...columnsOf(id, draft), updatedAt: at, updatedBy: by });
}
