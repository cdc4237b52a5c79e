import type { Tx } from '#platform';
import { liveSecrets, sealClientSecret } from './client-secret.js';
import { OidcClient } from './oidc-client.entity.js';

/** Client metadata as in OpenID Connect Dynamic Client Registration §2. */
export type ClientMetadata = Readonly<Record<string, unknown>> & { readonly client_id: string };

/** A secret that the configuration still has is good until it has it no more: some date is needed. */
const NEVER_MS = 3650 * 86_400_000;

/**
 * Registers a relying party that the configuration has, or replaces what is known of it.
 * @param previousSecret good as well
 */
export async function registerClient(
  tx: Tx,
  keyEncryptionKey: Buffer,
  metadata: ClientMetadata,
  firstParty: boolean,
  now: Date,
  previousSecret?: string,
): Promise<void> {
  const { client_secret: secret, client_id: id, ...rest } = metadata;
  await tx.upsert(
    OidcClient,
    {
      id,
      metadata: JSON.stringify({ client_id: id, ...rest }),
      secretSealed: typeof secret === 'string' ? sealClientSecret(keyEncryptionKey, id, secret) : null,
      previousSecretSealed:
        previousSecret === undefined ? null : sealClientSecret(keyEncryptionKey, id, previousSecret),
      previousSecretUntil: previousSecret === undefined ? null : new Date(now.getTime() + NEVER_MS),
      firstParty,
      updatedAt: now,
    },
    ['id'],
  );
}

/** The metadata of a registered client with its present secret opened. */
export function clientMetadata(row: OidcClient, keyEncryptionKey: Buffer): ClientMetadata {
  const metadata = JSON.parse(row.metadata) as ClientMetadata;
  // Of a removed one only the address for logouts is still of use; its secret is gone.
  if (row.removedAt) return { ...metadata, token_endpoint_auth_method: 'none' };
  const [secret] = row.secretSealed === null ? [] : liveSecrets(row, keyEncryptionKey);
  return secret ? { ...metadata, client_secret: secret.value } : metadata;
}
