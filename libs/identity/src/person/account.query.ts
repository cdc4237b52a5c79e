import type { AudienceName, CompanyClaim, Grant, RoleClaim } from '#contracts';
import type { Statements } from '#platform';

/** A membership that may be used now. */
export interface UsableMembership {
  readonly company: CompanyClaim;
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

interface MembershipRow extends CompanyClaim {
  grants: { subsystem: AudienceName; may: Grant }[] | null;
}

// One round trip, because every token asks it; a person has few memberships, the limit only bounds a mistake.
const SQL = `
  SELECT p.id, p.login, p.name, IF(p.email_confirmed_at IS NULL, NULL, p.email) AS email, p.demonstration,
    (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', c.id, 'uscc', c.uscc, 'name', c.name, 'district', c.district,
        'registeredOn', c.registered_on, 'role', m.role,
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

function toMembership({ grants, ...company }: MembershipRow): UsableMembership {
  if (company.role === 'administrator') {
    return { company, grants: { hightech: ['fill', 'submit'], workspace: ['fill', 'submit'] } };
  }
  const bySubsystem: Partial<Record<AudienceName, Grant[]>> = {};
  for (const { subsystem, may } of grants ?? []) (bySubsystem[subsystem] ??= []).push(may);
  return { company, grants: bySubsystem };
}

function toRole({ role, district }: { role: RoleClaim['role']; district: string }): RoleClaim {
  return district ? { role, district } : { role };
}

function byName(a: UsableMembership, b: UsableMembership): number {
  return a.company.name.localeCompare(b.company.name, 'zh-CN');
}
