import { DomainError, invalidFields, newPublicId } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import type { ClientDraft } from './client-draft.js';
import { newClientSecret, sealClientSecret } from './client-secret.js';
import { draftMistakes } from './draft-mistakes.js';
import { OidcClient } from './oidc-client.entity.js';
import { columnsOf } from './registered-client.js';

export interface AddedClient {
  readonly clientId: string;
  /** To be shown once; null for a public client and a CAS service. */
  readonly clientSecret: string | null;
}

export interface ClientAuthor {
  /** The person, or null for the command line. */
  readonly by: string | null;
  readonly at: Date;
  /** The last change that the author knows of: whoever has not seen the latest is refused. */
  readonly seen?: Date;
}

/**
 * Registers a system that somebody else runs.
 * @param clientId made by `newClientId`, so that a form that is sent twice registers one system
 * @throws DomainError `problem.invalid-fields` 422 with every mistake; `client.id-taken` 409
 */
export async function addClient(
  tx: Tx,
  keyEncryptionKey: Buffer,
  draft: ClientDraft,
  { by, at }: ClientAuthor,
  clientId: string = newClientId(),
): Promise<AddedClient> {
  const mistakes = await draftMistakes(tx, clientId, draft);
  if (mistakes.length > 0) throw invalidFields(mistakes);
  const clientSecret = draft.protocol === 'cas' || draft.isPublic ? null : newClientSecret();
  try {
    await tx.insert(OidcClient, {
      id: clientId,
      ...columnsOf(clientId, draft),
      secretSealed: clientSecret && sealClientSecret(keyEncryptionKey, clientId, clientSecret),
      createdAt: at,
      createdBy: by,
      updatedAt: at,
      updatedBy: by,
    });
  } catch (error) {
    throw isDuplicate(error) ? new DomainError('client.id-taken', 409) : error;
  }
  return { clientId, clientSecret };
}

/** An id that nobody can guess and no other system has ever had. */
export function newClientId(): string {
  return newPublicId();
}
