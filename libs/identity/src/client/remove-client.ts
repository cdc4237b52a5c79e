import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { ClientLogo } from './client-logo.entity.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';

/**
 * Takes a client out for good. Its secrets go at once; its id and where it is told of a logout stay, for the notices that
 * are still on their way and so that nobody gets the id again. What hangs on it is ended by whoever calls.
 */
export async function removeClient(tx: Tx, id: string, { by, at }: ClientAuthor): Promise<void> {
  const row = await lockClient(tx, id);
  await tx.update(
    OidcClient,
    { id },
    {
      secretSealed: null,
      previousSecretSealed: null,
      previousSecretUntil: null,
      audience: null,
      disabledAt: row.disabledAt ?? at,
      removedAt: at,
      updatedAt: at,
      updatedBy: by,
    },
  );
  await tx.delete(ClientLogo, { clientId: id });
}
