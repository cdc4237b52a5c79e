import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { OidcClient } from './oidc-client.entity.js';

/**
 * A client that may be changed, locked until the transaction ends.
 * @throws DomainError `client.unknown` 404, `client.first-party` 409
 */
export async function lockClient(tx: Tx, id: string): Promise<OidcClient> {
  const row = await tx.findOne(OidcClient, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row || row.removedAt) throw new DomainError('client.unknown', 404);
  if (row.firstParty) throw new DomainError('client.first-party', 409);
  return row;
}
