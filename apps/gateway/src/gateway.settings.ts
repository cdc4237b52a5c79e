import { resolve } from 'node:path';
import { z } from 'zod';
import {
  metricsTokenSetting,
  originSetting,
  portSetting,
  processSettings,
  redisSetting,
  stepUpSetting,
} from '#platform';

const perMinute = (limit: number) => z.coerce.number().int().min(1).max(10_000_000).default(limit);

const secrets = z
  .string()
  .transform((value) => value.split(',').flatMap((secret) => secret.trim() || []))
  .refine((list) => list.length > 0 && list.every((secret) => secret.length >= 32), {
    error: 'needs one or more secrets of at least 32 characters, separated by commas; the first one signs',
  });

const issuer = z.url({ protocol: /^https?$/, error: 'must be the issuer identifier of an OpenID Provider' });

/** Everything an operator may set for the gateway. */
export const gatewaySettings = z.object({
  ...processSettings,
  GATEWAY_PORT: portSetting.default(3000),
  /** The one origin that browsers see. */
  PUBLIC_URL: originSetting.default('http://localhost:3000'),
  SERVICES_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3002'),
  REDIS_URL: redisSetting,
  /** Under which identity keeps its own in the same Redis: among it the list of ended sessions. */
  IDENTITY_REDIS_PREFIX: z.string().default('identity:'),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  SESSION_SECRETS: secrets,
  /** Minutes without a request after which a session ends. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(2).max(720).default(30),
  /** Hours after which a session ends however busy it is. */
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(10),
  STEP_UP_MINUTES: stepUpSetting,
  /** Calls of /auth/login and /auth/callback a minute from one address; an office may share one. */
  LIMIT_SIGN_INS_PER_ADDRESS: perMinute(120),
  /** Unsafe requests below /api a minute in one session: a form saves itself about once a second. */
  LIMIT_WRITES_PER_SESSION: perMinute(600),
  /** The same from one address. */
  LIMIT_WRITES_PER_ADDRESS: perMinute(3000),
  /** Largest request body in bytes that passes to the services. */
  BODY_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .default(25 * 1024 * 1024),
  METRICS_TOKEN: metricsTokenSetting,
  /** Who is told of weaknesses, for /.well-known/security.txt: `mailto:…` or an https address. */
  SECURITY_CONTACT: z
    .url({ protocol: /^(?:mailto|https)$/, error: 'must be mailto:… or https://…' })
    .optional(),
  /** The built web application. */
  WEB_BUILD: z
    .string()
    .default('apps/web/build')
    .transform((path) => resolve(path)),
});

export type GatewaySettings = z.infer<typeof gatewaySettings>;

/** DI token of the settings. */
export const SETTINGS = Symbol('GatewaySettings');

export const isSecure = (settings: GatewaySettings): boolean => settings.PUBLIC_URL.startsWith('https:');

/** `__Host-` binds a cookie to this very host over TLS; it cannot be had on http, which only the loopback may use. */
export function cookieName(settings: GatewaySettings, name: 'portal' | 'portal-tx'): string {
  return isSecure(settings) ? `__Host-${name}` : name;
}
