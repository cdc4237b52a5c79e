import { invalidFields } from '#kernel';
import type { Tx } from '#platform';
import { IsNull, Not } from 'typeorm';
import { audienceTaken } from './client-rules.js';
import { OidcClient } from './oidc-client.entity.js';

/** @throws DomainError `problem.invalid-fields` 422 when another system has the audience: it would take its tokens */
export async function assertAudienceFree(tx: Tx, clientId: string, audience: string | null): Promise<void> {
  if (audience === null) return;
  const other = await tx.existsBy(OidcClient, { audience, id: Not(clientId), removedAt: IsNull() });
  if (other) throw invalidFields([audienceTaken()]);
}
