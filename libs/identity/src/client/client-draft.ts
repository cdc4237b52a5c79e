import { STAFF_ROLES } from '#contracts';
import type { Text } from '#kernel';
import type { ClientProtocol } from './oidc-client.entity.js';

/** Whom a subsystem is for: people of a staff role, `company`, whoever acts for one, or its administrators alone. */
export const ADMITTED = [...STAFF_ROLES, 'company', 'company-administrator'] as const;
export type Admitted = (typeof ADMITTED)[number];

/** A subsystem as somebody registers it: everything but its id and its secret. */
export interface ClientDraft {
  readonly protocol: ClientProtocol;
  readonly name: Text;
  /** What it is for, in one line. */
  readonly purpose: Text;
  /** A program on people's own devices, which can keep no secret (RFC 6749 §2.1). */
  readonly isPublic: boolean;
  /** `oidc`: redirect URIs. `cas`: service addresses and patterns. */
  readonly addresses: readonly string[];
  /** Where a sign-out may lead back to; OpenID Connect only. */
  readonly postLogoutUris: readonly string[];
  /** Where the subsystem is told of a session's end. */
  readonly logoutUri: string | null;
  /** Where people enter it from the portal's home page. */
  readonly entry: string | null;
  /** Of access tokens for the subsystem's own interfaces: `urn:…`. */
  readonly audience: string | null;
  /** Whether it learns company, roles and grants (scope `portal`) beside name and e-mail. */
  readonly portalClaims: boolean;
  /** For Apache's mod_auth_openidc, which takes an error with an `iss` (RFC 9207) for a new sign-in, for ever. */
  readonly errorsWithoutIssuer: boolean;
  /** Null: everybody with an account. */
  readonly admits: readonly Admitted[] | null;
}
