import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';

/** From now on nobody signs in to it. What hangs on it is ended by whoever calls (`client-removed`). */
export async function disableClient(tx: Tx, id: string, { by, at }: ClientAuthor): Promise<void> {
  const row = await lockClient(tx, id);
  const disabledAt = row.disabledAt ?? at;
  await tx.update(OidcClient, { id }, { disabledAt, updatedAt: at, updatedBy: by });
}
