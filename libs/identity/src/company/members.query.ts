import type { Statements } from '#platform';
import type { MembershipRole } from './company.entity.js';
import type { Grants } from './grant-membership.js';
import { grantsOf, type GrantRow } from './grants-of.js';

/** Somebody who acts for a company, or will from a stated day on. */
export interface Member {
  readonly id: string;
  readonly companyId: string;
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly email: string | null;
  readonly role: MembershipRole;
  readonly from: Date;
  readonly until: Date | null;
  readonly grants: Grants;
  /** When they last signed in to act for this company. */
  readonly lastSeen: Date | null;
}

interface Row extends Omit<Member, 'grants'> {
  readonly grants: string | GrantRow[] | null;
}

/** More than any company has; the list stays one page. */
const MOST = 500;

const SQL = `
  SELECT m.id, m.company_id AS companyId, m.person_id AS personId, p.name, p.login, p.email, m.role,
    m.valid_from AS \`from\`, m.valid_until AS \`until\`,
    (SELECT JSON_ARRAYAGG(JSON_OBJECT('subsystem', g.subsystem, 'may', g.may))
      FROM membership_grant g WHERE g.membership_id = m.id) AS grants,
    (SELECT a.at FROM audit_entry a
      WHERE a.person_id = m.person_id AND a.company_id = m.company_id AND a.kind = 'company-chosen'
      ORDER BY a.seq DESC LIMIT 1) AS lastSeen
  FROM membership m JOIN person p ON p.id = m.person_id
  WHERE (m.valid_until IS NULL OR m.valid_until > ?)`;

/** Administrators first, then by name. */
export async function listMembers(read: Statements, companyId: string, now: Date): Promise<Member[]> {
  const rows: Row[] = await read.query(
    `${SQL} AND m.company_id = ? ORDER BY m.role = 'administrator' DESC, p.name, m.id LIMIT ${MOST}`,
    [now, companyId],
  );
  return rows.map(memberOf);
}

/** One membership that has not ended, or null. */
export async function findMember(read: Statements, membershipId: string, now: Date): Promise<Member | null> {
  const [row]: Row[] = await read.query(`${SQL} AND m.id = ?`, [now, membershipId]);
  return row ? memberOf(row) : null;
}

/** Some servers of the MySQL family give a JSON aggregate parsed. */
function memberOf({ grants, ...row }: Row): Member {
  const granted = typeof grants === 'string' ? (JSON.parse(grants) as GrantRow[]) : (grants ?? []);
  return { ...row, grants: grantsOf(granted) };
}

/** Those who run a company now. */
export async function listAdministrators(read: Statements, companyId: string, now: Date): Promise<Member[]> {
  const members = await listMembers(read, companyId, now);
  return members.filter(({ role, from }) => role === 'administrator' && from <= now);
}
