import type { Tx } from '#platform';
import type { ClientAuthor } from './add-client.js';
import { lockClient } from './lock-client.js';
import { OidcClient } from './oidc-client.entity.js';

/** Lets people sign in to a disabled client again; its secret is the one it had. */
export async function enableClient(tx: Tx, id: string, { by, at }: ClientAuthor): Promise<void> {
  await lockClient(tx, id);
  await tx.update(OidcClient, { id }, { disabledAt: null, updatedAt: at, updatedBy: by });
}
