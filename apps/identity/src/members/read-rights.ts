import { AUDIENCES, GRANTS, type AudienceName } from '#contracts';
import { MEMBERSHIP_ROLES, type Grants, type MembershipRole } from '#identity';
import { endOfDay, isDay, shanghaiDay, type Language } from '#kernel';
import type { FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { membersMessages } from './members.messages.js';

/** Subsystems in which something can be granted; the workspace is everybody's who acts for the company. */
export const GRANTABLE = (Object.keys(AUDIENCES) as AudienceName[]).filter((name) => name !== 'workspace');

export interface Rights {
  readonly role: MembershipRole;
  readonly grants: Grants;
  /** Null: at once. */
  readonly from: Date | null;
  /** A consultant's end; null for everybody else. */
  readonly until: Date | null;
}

/** Role, grants and period from a form, or what is wrong with them. */
export function readRights(
  fields: FormFields,
  language: Language,
  now: Date,
): { readonly rights: Rights; readonly mistakes: readonly Mistake[] } {
  const wrong = (field: string, key: keyof typeof membersMessages): Mistake[] => [
    { field, text: membersMessages[key][language] },
  ];
  const role = MEMBERSHIP_ROLES.find((known) => known === fields['role']);
  const grants = Object.fromEntries(
    GRANTABLE.map((name) => [name, GRANTS.filter((may) => fields[`grant.${name}.${may}`])] as const).filter(
      ([, may]) => may.length > 0,
    ),
  );
  const consultant = role === 'consultant';
  const { from = '', until = '' } = fields;
  const fault = consultant ? periodFault(from, until, shanghaiDay(now)) : null;
  const nothing = role !== 'administrator' && Object.keys(grants).length === 0;
  return {
    rights: {
      role: role ?? 'member',
      grants: role === 'administrator' ? {} : grants,
      from: consultant && isDay(from) && from > shanghaiDay(now) ? startOfDay(from) : null,
      until: consultant && isDay(until) ? endOfDay(until) : null,
    },
    mistakes: [
      ...(role ? [] : wrong('role', 'rights.role-missing')),
      ...(role && nothing ? wrong('grants', 'rights.grants-missing') : []),
      ...(fault ? wrong(fault === 'rights.from-wrong' ? 'from' : 'until', fault) : []),
    ],
  };
}

function periodFault(from: string, until: string, today: string) {
  if (from && (!isDay(from) || from < today || from > aYearAfter(today))) return 'rights.from-wrong';
  const first = from || today;
  if (!isDay(until)) return 'rights.until-missing';
  if (until < first) return 'rights.until-past';
  return until >= aYearAfter(first) ? 'rights.until-long' : null;
}

/** The same day of the next year; 29 February becomes 1 March. */
function aYearAfter(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)) - 1, Number(day.slice(8))))
    .toISOString()
    .slice(0, 10);
}

function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
