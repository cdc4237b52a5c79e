import type { Actor } from '#contracts';
import { DomainError, forbidden, notFound } from '#kernel';
import type { Tx } from '#platform';
import { FinderSavedSearch } from './saved-search.entity.js';

/**
 * The search of the company acted for, locked until the transaction ends.
 *
 * @param version as it was read
 * @throws DomainError 403; 404, for another company’s too; 409 when a colleague has changed it since
 */
export async function ownSearch(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<FinderSavedSearch> {
  if (!actor.company) throw forbidden();
  const where = { id, companyId: actor.company.id };
  const search = await tx.findOne(FinderSavedSearch, { where, lock: { mode: 'pessimistic_write' } });
  if (!search) throw notFound();
  if (search.version !== version) throw new DomainError('problem.conflict', 409);
  return search;
}
