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

interface Row {
  id: string;
  login: string;
  name: string;
  email: string | null;
  demonstration: number;
  memberships: string | null;
  roles: string | null;
}

interface MembershipRow extends Omit<CompanyClaim, 'role'> {
  role: MembershipRole;
  until: string | null;
  grants: { subsystem: AudienceName; may: Grant }[] | null;
}

// One round trip, because every token asks it; a person has few memberships, the limit only bounds a mistake.
const SQL = `
  SELECT p.id, p.login, p.name, IF(p.email_confirmed_at IS NULL, NULL, p.email) AS email, p.demonstration,
    (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', c.id, 'uscc', c.uscc, 'name', c.name, 'district', c.district,
        'registeredOn', c.registered_on, 'role', m.role,
        'until', DATE_FORMAT(m.valid_until, '%Y-%m-%dT%H:%i:%s.000Z'),
        'grants', (SELECT JSON_ARRAYAGG(JSON_OBJECT('subsystem', g.subsystem, 'may', g.may))
          FROM membership_grant g WHERE g.membership_id = m.id)))
      FROM membership m JOIN company c ON c.id = m.company_id AND c.disabled_at IS NULL
      WHERE m.person_id = p.id AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)) AS memberships,
    (SELECT JSON_ARRAYAGG(JSON_OBJECT('role', r.role, 'district', r.district))
      FROM staff_role r
      WHERE r.person_id = p.id AND r.valid_from <= ? AND (r.valid_until IS NULL OR r.valid_until > ?)) AS roles
  FROM person p WHERE p.id = ? AND p.disabled_at IS NULL`;

/** Reads a person afresh, or null when there is none or the account is disabled. */
export async function readAccount(read: Statements, personId: string, now: Date): Promise<Account | null> {
  const [row]: Row[] = await read.query(SQL, [now, now, now, now, personId]);
  if (!row) return null;
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    email: row.email,
    demonstration: Boolean(row.demonstration),
    memberships: parsed<MembershipRow>(row.memberships).map(toMembership).toSorted(byName),
    roles: parsed<{ role: RoleClaim['role']; district: string }>(row.roles).map(toRole),
  };
}

/** The text of a JSON aggregate; some servers of the MySQL family give it parsed. */
function parsed<T>(json: string | T[] | null): T[] {
  if (json === null) return [];
  return typeof json === 'string' ? (JSON.parse(json) as T[]) : json;
}

function toMembership({ grants, role, until, ...known }: MembershipRow): UsableMembership {
  const company = { ...known, role: role === 'administrator' ? role : ('member' as const) };
  if (role === 'administrator') return { company, role, until, grants: ALL_GRANTS };
  const bySubsystem: Partial<Record<AudienceName, Grant[]>> = {};
  for (const { subsystem, may } of grants ?? []) (bySubsystem[subsystem] ??= []).push(may);
  return { company, role, until, grants: bySubsystem };
}

const ALL_GRANTS = Object.fromEntries(Object.keys(AUDIENCES).map((name) => [name, GRANTS]));

function toRole({ role, district }: { role: RoleClaim['role']; district: string }): RoleClaim {
  return district ? { role, district } : { role };
}

function byName(a: UsableMembership, b: UsableMembership): number {
  return a.company.name.localeCompare(b.company.name, 'zh-CN');
}
