import { z } from 'zod';

const HOUR_MS = 3_600_000;

/** How long a retired signing key is kept: until the last session with a token of it is over, and an hour. */
export const keyKeptMs = ({ SESSION_HOURS }: { readonly SESSION_HOURS: number }): number =>
  (SESSION_HOURS + 1) * HOUR_MS;

export const keyEncryptionKeySetting = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 random bytes in base64, as `openssl rand -base64 32` makes them')
  .transform((text) => Buffer.from(text, 'base64'));

/** What identity's processes and the commands on keys have to agree on. */
export const keySettings = {
  /** Seals everything secret in the database. */
  KEY_ENCRYPTION_KEY: keyEncryptionKeySetting,
  /** Days after which a signing key and identity's own secrets are replaced. */
  KEY_ROTATION_DAYS: z.coerce.number().int().min(2).max(3650).default(90),
  /** Hours for which a key is published before it signs: longer than any relying party keeps `/jwks`. */
  KEY_OVERLAP_HOURS: z.coerce.number().int().min(1).max(720).default(24),
  /** A sign-in ends at the latest this many hours after it began; for as long a retired key has to verify. */
  SESSION_HOURS: z.coerce.number().int().positive().max(168).default(12),
};
