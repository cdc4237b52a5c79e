import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { newClientSecret, sealClientSecret } from './client-secret.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';

/**
 * Gives a client a new secret; the one before stays good for a while, so that no sign-in fails meanwhile. One that was
 * older still is good no more.
 * @returns the secret, to be shown once
 * @throws DomainError `client.unknown` 404, `client.first-party`, `client.no-secret` and `client.stale` 409
 */
export async function rotateClientSecret(
  tx: Tx,
  keyEncryptionKey: Buffer,
  id: string,
  keepMs: number,
  { by, at, seen }: ClientAuthor,
): Promise<string> {
  const row = await lockClient(tx, id, seen);
  if (row.secretSealed === null) throw new DomainError('client.no-secret', 409);
  const secret = newClientSecret();
  await tx.update(
    OidcClient,
    { id },
    {
      secretSealed: sealClientSecret(keyEncryptionKey, id, secret),
      previousSecretSealed: row.secretSealed,
      previousSecretUntil: new Date(at.getTime() + keepMs),
      updatedAt: at,
      updatedBy: by,
    },
  );
  return secret;
}
