import type { StaffRole as StaffRoleName } from '#contracts';
import { DomainError, defineMessages, newId } from '#kernel';
import type { Tx } from '#platform';
import { StaffRole } from './staff-role.entity.js';

defineMessages({
  'staff-role.district-missing': {
    zh: '区级初审须指定所属区（6 位行政区划代码）；其他角色不分区。',
    en: 'A district reviewer needs a district (six figures); other roles have none.',
  },
});

export interface NewStaffRole {
  readonly personId: string;
  readonly role: StaffRoleName;
  /** Six figures; for district reviewers only. */
  readonly district?: string;
  readonly from: Date;
  readonly until?: Date | null;
}

/**
 * Gives a person a staff role, or changes the period of one held already.
 * @throws DomainError `staff-role.district-missing` 422
 */
export async function grantStaffRole(tx: Tx, grant: NewStaffRole): Promise<void> {
  const district = grant.district ?? '';
  if ((grant.role === 'district-reviewer') !== /^\d{6}$/.test(district)) {
    throw new DomainError('staff-role.district-missing', 422);
  }
  const key = { personId: grant.personId, role: grant.role, district };
  const period = { validFrom: grant.from, validUntil: grant.until ?? null, expiryDone: null };
  const held = await tx.findOneBy(StaffRole, key);
  await tx.save(StaffRole, { id: held?.id ?? newId(), ...key, ...period });
}
