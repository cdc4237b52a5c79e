import { DomainError, defineMessages } from '#kernel';
import type { Tx } from '#platform';

defineMessages({
  'membership.last-administrator': {
    zh: '企业至少要有一名企业管理员。请先把另一名成员设为企业管理员。',
    en: 'A company needs at least one administrator. Make another member an administrator first.',
  },
});

/** Changes to one company's members are made one after another: two administrators may not remove each other. */
export async function lockCompany(tx: Tx, companyId: string): Promise<void> {
  await tx.query('SELECT id FROM company WHERE id = ? FOR UPDATE', [companyId]);
}

/**
 * Whether the company would still have an administrator without this membership. The company must be locked.
 * @throws DomainError `membership.last-administrator` 409
 */
export async function assertAnotherAdministrator(
  tx: Tx,
  companyId: string,
  membershipId: string,
  now: Date,
): Promise<void> {
  const others: unknown[] = await tx.query(
    `SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.company_id = ? AND m.id <> ? AND m.role = 'administrator' AND p.disabled_at IS NULL
       AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?) LIMIT 1`,
    [companyId, membershipId, now, now],
  );
  if (others.length === 0) throw new DomainError('membership.last-administrator', 409);
}
