import { z } from 'zod';
import { companyClaim, roleClaim, type CompanyClaim, type RoleClaim } from '#contracts';
import { randomToken, type VerifiedSignIn } from '#relying-party';

/** What the gateway knows of a signed-in person. Tokens are kept apart: see token-keeper.ts. */
export interface SessionRecord extends SessionClaims {
  readonly issuer: string;
  /** People are known by issuer and subject together. */
  readonly subject: string;
  /** The provider's own session. */
  readonly sid: string | null;
  /** Must come with every unsafe request. */
  readonly csrfToken: string;
  /** Milliseconds since 1970 at which the person signed in, or last showed anew who they are. */
  readonly openedAt: number;
  /** Milliseconds since 1970 at which the session ends however busy it is. */
  readonly endsAt: number;
}

/** What the provider says of the person; renewed whenever it says it again. */
export interface SessionClaims {
  readonly name: string;
  readonly company: CompanyClaim | null;
  readonly roles: readonly RoleClaim[];
  /** Rights for the company, by subsystem. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
}

const grants = z.record(z.string().max(40), z.array(z.string().max(40)).max(20));

/**
 * Reads the claims of any provider. Only our own knows companies and roles; from a foreign one a person has a name
 * and nothing else, and claims of the wrong shape count as absent.
 */
export function claimsOf(claims: Readonly<Record<string, unknown>>): SessionClaims {
  return {
    name: nameOf(claims),
    company: companyClaim.safeParse(claims['company']).data ?? null,
    roles: z.array(roleClaim).max(20).safeParse(claims['roles']).data ?? [],
    grants: grants.safeParse(claims['grants']).data ?? {},
  };
}

/** Whether an answer speaks of companies and roles at all, so that it may replace what is known of them. */
export function saysRoles(claims: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(claims['roles']);
}

const NAMES = ['name', 'preferred_username', 'nickname', 'email', 'sub'] as const;

function nameOf(claims: Readonly<Record<string, unknown>>): string {
  for (const key of NAMES) {
    const value = claims[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 100);
  }
  return '';
}

/** @param lifetime milliseconds until the session ends in any case */
export function newSessionRecord(signIn: VerifiedSignIn, lifetime: number): SessionRecord {
  const now = Date.now();
  return {
    ...claimsOf(signIn.claims),
    issuer: signIn.issuer,
    subject: signIn.subject,
    sid: signIn.sid,
    csrfToken: randomToken(),
    openedAt: now,
    endsAt: now + lifetime,
  };
}
