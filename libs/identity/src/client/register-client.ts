import type { Tx } from '#platform';
import { seal, unseal } from '../keys/seal.js';
import { OidcClient } from './oidc-client.entity.js';

/** Client metadata as in OpenID Connect Dynamic Client Registration §2. */
export type ClientMetadata = Readonly<Record<string, unknown>> & { readonly client_id: string };

/** Registers a relying party, or replaces what is known of it. */
export async function registerClient(
  tx: Tx,
  keyEncryptionKey: Buffer,
  metadata: ClientMetadata,
  firstParty: boolean,
  now: Date,
): Promise<void> {
  const { client_secret: secret, ...rest } = metadata;
  await tx.upsert(
    OidcClient,
    {
      id: metadata.client_id,
      metadata: JSON.stringify(rest),
      secretSealed:
        typeof secret === 'string'
          ? seal(keyEncryptionKey, Buffer.from(secret), clientSecretContext(metadata.client_id))
          : null,
      firstParty,
      updatedAt: now,
    },
    ['id'],
  );
}

/** The metadata of a registered client with its secret opened. */
export function clientMetadata(row: OidcClient, keyEncryptionKey: Buffer): ClientMetadata {
  const metadata = JSON.parse(row.metadata) as ClientMetadata;
  if (row.secretSealed === null) return metadata;
  return {
    ...metadata,
    client_secret: unseal(keyEncryptionKey, row.secretSealed, clientSecretContext(row.id)).toString(),
  };
}

/** The place that a sealed client secret is bound to. */
export function clientSecretContext(clientId: string): string {
  return `client-secret:${clientId}`;
}
