import {
  AUDIENCES,
  GRANTS,
  type AudienceName,
  type CompanyClaim,
  type Grant,
  type RoleClaim,
} from '#contracts';
import type { Statements } from '#platform';
import type { MembershipRole } from '../company/company.entity.js';
import { grantsOf, type GrantRow } from '../company/grants-of.js';

/** A membership that may be used now. */
export interface UsableMembership {
  /** As tokens say it: for them a consultant is a member. */
  readonly company: CompanyClaim;
  readonly role: MembershipRole;
  /** ISO 8601; null: until somebody ends it. */
  readonly until: string | null;
  readonly grants: Partial<Record<AudienceName, readonly Grant[]>>;
}

/** A person who may sign in, with everything that holds for them at this moment. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Shown to be the person's, or null. */
  readonly email: string | null;
  readonly demonstration: boolean;
  readonly memberships: readonly UsableMembership[];
  readonly roles: readonly RoleClaim[];
}

/** A person with one grant of one membership and one role of many; what they have none of is null. */
interface Row {
  id: string;
  login: string;
  name: string;
  email: string | null;
  demonstration: number;
  membershipId: string | null;
  membershipRole: MembershipRole;
  until: string | null;
  companyId: string;
  uscc: string;
  companyName: string;
  companyDistrict: string;
  registeredOn: string | null;
  subsystem: AudienceName | null;
  may: Grant;
  roleId: string | null;
  role: RoleClaim['role'];
  roleDistrict: string;
}

// One journey, because every token asks it. Joined: JSON aggregates for each list would take the server twice the time. A
// person has few memberships and roles; administrators may do everything, so that their grants are not asked for.
const SQL = `
  SELECT p.id, p.login, p.name, IF(p.email_confirmed_at IS NULL, NULL, p.email) AS email, p.demonstration,
    m.id AS membershipId, m.role AS membershipRole,
    DATE_FORMAT(m.valid_until, '%Y-%m-%dT%H:%i:%s.000Z') AS until,
    c.id AS companyId, c.uscc, c.name AS companyName, c.district AS companyDistrict,
    DATE_FORMAT(c.registered_on, '%Y-%m-%d') AS registeredOn,
    g.subsystem, g.may, r.id AS roleId, r.role, r.district AS roleDistrict
  FROM person p
  LEFT JOIN (membership m JOIN company c ON c.id = m.company_id AND c.disabled_at IS NULL)
    ON m.person_id = p.id AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)
  LEFT JOIN membership_grant g ON g.membership_id = m.id AND m.role <> 'administrator'
  LEFT JOIN staff_role r
    ON r.person_id = p.id AND r.valid_from <= ? AND (r.valid_until IS NULL OR r.valid_until > ?)
  WHERE p.id = ? AND p.disabled_at IS NULL`;

/** Reads a person afresh, or null when there is none or the account is disabled. */
export async function readAccount(read: Statements, personId: string, now: Date): Promise<Account | null> {
  const rows: Row[] = await read.query(SQL, [now, now, now, now, personId]);
  const [row] = rows;
  if (!row) return null;
  const memberships = new Map(
    rows.filter(({ membershipId }) => membershipId !== null).map((each) => [each.membershipId, each]),
  );
  const roles = new Map(rows.filter(({ roleId }) => roleId !== null).map((each) => [each.roleId, each]));
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    email: row.email,
    demonstration: Boolean(row.demonstration),
    memberships: [...memberships.values()].map((each) => toMembership(each, rows)).toSorted(byName),
    roles: [...roles.values()].map(toRole),
  };
}

function toMembership(row: Row, all: readonly Row[]): UsableMembership {
  const { membershipId, membershipRole, until } = row;
  const administers = membershipRole === 'administrator';
  const company: CompanyClaim = {
    id: row.companyId,
    uscc: row.uscc,
    name: row.companyName,
    district: row.companyDistrict,
    registeredOn: row.registeredOn,
    role: administers ? 'administrator' : 'member',
  };
  const own = all.filter((other) => other.membershipId === membershipId);
  return {
    company,
    role: membershipRole,
    until,
    grants: administers ? ALL_GRANTS : grantsOf(own.flatMap(grants)),
  };
}

function grants(row: Row): GrantRow[] {
  return row.subsystem === null ? [] : [{ subsystem: row.subsystem, may: row.may }];
}

const ALL_GRANTS = Object.fromEntries(Object.keys(AUDIENCES).map((name) => [name, GRANTS]));

function toRole({ role, roleDistrict }: Row): RoleClaim {
  return roleDistrict ? { role, district: roleDistrict } : { role };
}

function byName(a: UsableMembership, b: UsableMembership): number {
  return a.company.name.localeCompare(b.company.name, 'zh-CN');
}
