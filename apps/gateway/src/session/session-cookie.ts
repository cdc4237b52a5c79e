import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie as it stands in the header, or null. Reads by hand: this runs for every request. */
export function readCookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  const wanted = `${name}=`;
  let from = 0;
  while (from < header.length) {
    while (header.charCodeAt(from) === 32) from += 1;
    const end = header.indexOf(';', from);
    const to = end < 0 ? header.length : end;
    if (header.startsWith(wanted, from)) return header.slice(from + wanted.length, to).trimEnd();
    from = to + 1;
  }
  return null;
}

/** A session id: 256 random bits. Anything else was never given out. */
const SESSION_ID = /^[\w-]{43}$/;

/**
 * Checks a session cookie as express-session signs it (`s:<id>.<HMAC-SHA256>`).
 * @returns the session id, or null when no secret of ours made the signature
 */
export function sessionIdOf(value: string, secrets: readonly string[]): string | null {
  const signed = decode(value);
  if (!signed?.startsWith('s:')) return null;
  const at = signed.lastIndexOf('.');
  const id = signed.slice(2, at);
  if (!SESSION_ID.test(id)) return null;
  const given = Buffer.from(signed.slice(at + 1));
  return secrets.some((secret) => equal(given, signatureOf(id, secret))) ? id : null;
}

function signatureOf(id: string, secret: string): Buffer {
  return Buffer.from(createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, ''));
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function decode(value: string): string | null {
  try {
    return value.length > 400 ? null : decodeURIComponent(value);
  } catch {
    return null;
  }
}
