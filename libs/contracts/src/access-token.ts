import { z } from 'zod';

/** The subsystems and the workspace that serves all of them; each is an audience of its own (RFC 8707). */
export const AUDIENCES = {
  hightech: 'urn:portal:hightech',
  voucher: 'urn:portal:voucher',
  finder: 'urn:portal:finder',
  workspace: 'urn:portal:workspace',
} as const;
export type AudienceName = keyof typeof AUDIENCES;

export const STAFF_ROLES = [
  'district-reviewer',
  'municipal-reviewer',
  'voucher-officer',
  'voucher-approver',
  'finance-officer',
  'finance-approver',
  'expert',
  'finder-editor',
  'auditor',
  'platform-administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const GRANTS = ['fill', 'submit'] as const;
export type Grant = (typeof GRANTS)[number];

export const companyClaim = z.object({
  id: z.uuid(),
  /** GB 32100-2015, normalised. */
  uscc: z.string().length(18),
  name: z.string().min(1).max(200),
  /** Six figures of the administrative division. */
  district: z.string().regex(/^\d{6}$/),
  registeredOn: z.iso.date().nullable(),
  role: z.enum(['administrator', 'member']),
});

export const roleClaim = z.object({
  role: z.enum(STAFF_ROLES),
  district: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

/**
 * How strongly somebody has shown who they are (`acr`): by one factor, or by two, of which a passkey with user
 * verification counts as both.
 */
export const ACR = { one: 'urn:portal:acr:1', two: 'urn:portal:acr:2' } as const;
export type Acr = (typeof ACR)[keyof typeof ACR];

/** What identity says of the person under scope `portal`, in ID token, UserInfo and access token alike. */
export const portalClaims = z.object({
  name: z.string().min(1).max(100),
  /** Where notices go; absent when the person has not given one. */
  email: z.email().max(254).optional(),
  company: companyClaim.nullish(),
  roles: z.array(roleClaim).max(20).default([]),
});

/**
 * The claims of an access token (RFC 9068 `at+jwt`) for one audience. `grants` are the person's rights in that
 * subsystem for the company acted for; `memberOf` are all companies the person belongs to, so that nobody decides on
 * a case of their own.
 */
export const accessTokenClaims = portalClaims.extend({
  iss: z.string(),
  sub: z.uuid(),
  aud: z.union([z.string(), z.array(z.string())]),
  client_id: z.string(),
  sid: z.string().optional(),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
  /** Epoch seconds at which the person last showed who they are. */
  auth_time: z.number(),
  /** By what: `pwd`, `otp`, `hwk`, `mfa` (RFC 8176). */
  amr: z.array(z.string().max(20)).max(10).optional(),
  acr: z.string().max(100).optional(),
  grants: z.array(z.enum(GRANTS)).default([]),
  memberOf: z.array(z.uuid()).max(50).default([]),
});

export type CompanyClaim = z.infer<typeof companyClaim>;
export type RoleClaim = z.infer<typeof roleClaim>;
export type AccessTokenClaims = z.infer<typeof accessTokenClaims>;
