import { z } from 'zod';
import { keySettings, LOWEST_COST } from '#identity';
import { mailSettings } from '#notify';
import {
  databaseSetting,
  metricsTokenSetting,
  originSetting,
  portSetting,
  processSettings,
  redisSetting,
  stepUpSetting,
} from '#platform';
import { upstreamSetting } from './upstream/upstream-settings.js';

const clientSecret = z.string().min(16, 'must have at least 16 characters');
const count = z.coerce.number().int().positive();

/** Everything identity takes from its environment. */
export const identitySettings = z.object({
  ...processSettings,
  ...mailSettings,
  ...keySettings,
  IDENTITY_PORT: portSetting.default(3001),
  /** Public address of identity; also the issuer of its tokens. */
  OIDC_ISSUER: originSetting.default('http://localhost:3001'),
  /** Public address of the portal, the first-party relying party. */
  PUBLIC_URL: originSetting.default('http://localhost:3000'),
  /** Where identity reaches the gateway for back-channel logout when not by its public address. */
  GATEWAY_INTERNAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  IDENTITY_DATABASE_URL: databaseSetting,
  REDIS_URL: redisSetting,
  REDIS_PREFIX: z.string().default('identity:'),
  OIDC_CLIENT_ID: z.string().min(1).max(100).default('portal'),
  OIDC_CLIENT_SECRET: clientSecret,
  /** The secret before that, taken for as long as it stands here: gateways may still have it. */
  OIDC_CLIENT_SECRET_PREVIOUS: clientSecret.optional(),
  /** Cost of argon2id; never below OWASP's floor. */
  ARGON2_MEMORY_KIB: count.min(LOWEST_COST.memoryKib).default(LOWEST_COST.memoryKib),
  ARGON2_PASSES: count.min(LOWEST_COST.passes).default(LOWEST_COST.passes),
  ARGON2_LANES: count.min(LOWEST_COST.lanes).default(LOWEST_COST.lanes),
  /** A sign-in ends this long after its last use; see SESSION_HOURS for how long it may last at all. */
  SESSION_IDLE_MINUTES: count.max(24 * 60).default(60),
  METRICS_TOKEN: metricsTokenSetting,
  /** An act that needs it asks who one is when one has shown it longer ago than this. */
  STEP_UP_MINUTES: stepUpSetting,
  /** How long a CAS service ticket is good for, between the redirect that carries it and its validation. */
  CAS_TICKET_SECONDS: count.max(300).default(10),
  /** Other OpenID Providers that sign people in, see docs/upstream.md. */
  UPSTREAM_PROVIDERS: upstreamSetting,
  /** Wrong passwords before one must wait: for one account from one place, and for one address in all. */
  SIGN_IN_TRIES_PER_ACCOUNT: count.default(5),
  SIGN_IN_TRIES_PER_ADDRESS: count.default(50),
});

export type IdentitySettings = z.infer<typeof identitySettings>;

/** DI token of the settings. */
export const SETTINGS = Symbol('IdentitySettings');
