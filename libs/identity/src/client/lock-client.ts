import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { OidcClient } from './oidc-client.entity.js';

/**
 * A client that may be changed, locked until the transaction ends.
 * @param seen its last change that the author knows of
 * @throws DomainError `client.unknown` 404, `client.first-party` 409; `client.stale` 409 when it has changed since
 */
export async function lockClient(tx: Tx, id: string, seen?: Date): Promise<OidcClient> {
  const row = await tx.findOne(OidcClient, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row || row.removedAt) throw new DomainError('client.unknown', 404);
  if (row.firstParty) throw new DomainError('client.first-party', 409);
  if (seen && seen.getTime() !== row.updatedAt.getTime()) throw new DomainError('client.stale', 409);
  return row;
}
