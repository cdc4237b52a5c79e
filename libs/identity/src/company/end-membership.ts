import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { Membership } from './company.entity.js';
import { replaceGrants } from './grant-membership.js';
import { assertAnotherAdministrator, lockCompany } from './last-administrator.js';

/**
 * From now on the person does not act for the company. Their sessions for it are the caller's to end, in the same
 * transaction.
 * @throws DomainError 404 when there is no such membership or it has ended, `membership.last-administrator` 409
 */
export async function endMembership(
  tx: Tx,
  membership: { readonly id: string; readonly companyId: string },
  now: Date,
): Promise<void> {
  await lockCompany(tx, membership.companyId);
  const held = await tx.findOneBy(Membership, { id: membership.id, companyId: membership.companyId });
  if (!held || (held.validUntil && held.validUntil <= now)) throw notFound();
  if (held.role === 'administrator') await assertAnotherAdministrator(tx, held.companyId, held.id, now);
  await tx.update(Membership, { id: held.id }, { validUntil: now, expiryDone: now });
  await replaceGrants(tx, held.id, {});
}
