import type { AudienceName, Grant } from '#contracts';
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { Membership, MembershipGrant, type MembershipRole } from './company.entity.js';

/** Rights by subsystem. */
export type Grants = Partial<Record<AudienceName, readonly Grant[]>>;

export interface NewMembership {
  readonly personId: string;
  readonly companyId: string;
  readonly role: MembershipRole;
  /** What a member may do, by subsystem; an administrator may everything. */
  readonly grants?: Grants;
  readonly from: Date;
  readonly until?: Date | null;
}

/** Lets a person act for a company, or changes role, period and grants of one who may already. */
export async function grantMembership(tx: Tx, membership: NewMembership): Promise<string> {
  const key = { personId: membership.personId, companyId: membership.companyId };
  const held = await tx.findOneBy(Membership, key);
  const id = held?.id ?? newId();
  await tx.save(Membership, {
    id,
    ...key,
    role: membership.role,
    validFrom: membership.from,
    validUntil: membership.until ?? null,
    expiryDone: null,
  });
  await replaceGrants(tx, id, membership.grants ?? {});
  return id;
}

/** What a member may do from now on, instead of what they might before. */
export async function replaceGrants(tx: Tx, membershipId: string, granted: Grants): Promise<void> {
  await tx.delete(MembershipGrant, { membershipId });
  const grants = Object.entries(granted).flatMap(([subsystem, may]) =>
    may.map((verb) => ({ membershipId, subsystem, may: verb })),
  );
  if (grants.length > 0) await tx.insert(MembershipGrant, grants);
}
