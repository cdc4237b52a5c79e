import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;

/** Clocks of telephones differ: one step before and after the present one are taken (RFC 6238 §5.2). */
const WINDOW = 1;

/** A new secret: 160 bits in base32, as authenticator apps take it (RFC 4226 §4 R6). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that authenticator apps read from a QR code. */
export function totpAddress(secret: string, issuer: string, account: string): string {
  return totp(secret, { issuer, label: account }).toString();
}

/** The code of an instant. */
export function totpCode(secret: string, at: Date, digits = 6): string {
  return totp(secret, { digits }).generate({ timestamp: at.getTime() });
}

/** The time step that a code belongs to, or null when it is not one of about now. */
export function totpStep(secret: string, typed: string, now: Date): number | null {
  const token = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

function totp(secret: string, more: { issuer?: string; label?: string; digits?: number } = {}): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', period: PERIOD_S, ...more });
}
