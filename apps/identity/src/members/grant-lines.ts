import type { AudienceName } from '#contracts';
import type { Grants, MembershipRole } from '#identity';
import { fill, type Language } from '#kernel';
import { GRANT_NAMES, membersMessages, SUBSYSTEM_NAMES } from './members.messages.js';

/** What somebody may do in one subsystem after another: `High-tech application: fill in, submit`. */
export function grantLines(role: MembershipRole, grants: Grants, language: Language): string[] {
  if (role === 'administrator') return [membersMessages['company.grant.all'][language]];
  const lines = (Object.keys(SUBSYSTEM_NAMES) as AudienceName[]).flatMap((name) => {
    const may = (grants[name] ?? []).map((grant) => GRANT_NAMES[grant][language]);
    if (may.length === 0) return [];
    return fill(membersMessages['company.grant.in'][language], {
      subsystem: SUBSYSTEM_NAMES[name][language],
      grants: may.join(membersMessages['company.grant.and'][language]),
    });
  });
  return lines.length > 0 ? lines : [membersMessages['company.no-grants'][language]];
}
