import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { Membership, MembershipGrant, type MembershipRole } from './company.entity.js';
import { replaceGrants, type Grants } from './grant-membership.js';
import { assertAnotherAdministrator, lockCompany } from './last-administrator.js';

export interface MembershipChange {
  readonly membershipId: string;
  readonly companyId: string;
  readonly role: MembershipRole;
  readonly grants: Grants;
  /** A consultant's; null for everybody else. */
  readonly until: Date | null;
}

/**
 * Changes what a member may do.
 * @returns whether something was taken away, which must not go on in open sessions
 * @throws DomainError 404 when the membership has ended, `membership.last-administrator` 409
 */
export async function changeMembership(tx: Tx, change: MembershipChange, now: Date): Promise<boolean> {
  const { membershipId: id, companyId, role, until } = change;
  await lockCompany(tx, companyId);
  const held = await tx.findOneBy(Membership, { id, companyId });
  if (!held || (held.validUntil && held.validUntil <= now)) throw notFound();
  if (held.role === 'administrator' && role !== 'administrator') {
    await assertAnotherAdministrator(tx, companyId, id, now);
  }
  const before = new Set((await tx.findBy(MembershipGrant, { membershipId: id })).map(nameOf));
  const grants = role === 'administrator' ? {} : change.grants;
  await tx.update(Membership, { id }, { role, validUntil: until, expiryDone: null });
  await replaceGrants(tx, id, grants);
  const after = new Set(
    Object.entries(grants).flatMap(([subsystem, may]) => may.map((verb) => nameOf({ subsystem, may: verb }))),
  );
  const demoted = held.role === 'administrator' && role !== 'administrator';
  return demoted || (role !== 'administrator' && [...before].some((name) => !after.has(name)));
}

function nameOf({ subsystem, may }: { subsystem: string; may: string }): string {
  return `${subsystem}.${may}`;
}
