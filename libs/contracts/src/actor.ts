import type { AccessTokenClaims, CompanyClaim, Grant, RoleClaim, StaffRole } from './access-token.js';

/** Who acts: a person, for a company or in staff roles. Built from a verified access token, never from input. */
export interface Actor {
  readonly person: { readonly id: string; readonly name: string; readonly email?: string };
  readonly company: CompanyClaim | null;
  readonly grants: readonly Grant[];
  readonly roles: readonly RoleClaim[];
  readonly memberOf: readonly string[];
  readonly sid: string | null;
  /** Epoch seconds at which the person last showed who they are. */
  readonly authTime: number;
}

export function actorOf(claims: AccessTokenClaims): Actor {
  return {
    person: { id: claims.sub, name: claims.name, ...(claims.email ? { email: claims.email } : {}) },
    company: claims.company ?? null,
    grants: claims.grants,
    roles: claims.roles,
    memberOf: claims.memberOf,
    sid: claims.sid ?? null,
    authTime: claims.auth_time,
  };
}

export function hasRole(actor: Actor, role: StaffRole): boolean {
  return actor.roles.some((held) => held.role === role);
}

/** The districts for which a person holds a role. */
export function districtsOf(actor: Actor, role: StaffRole): string[] {
  return actor.roles.flatMap((held) => (held.role === role && held.district ? [held.district] : []));
}
