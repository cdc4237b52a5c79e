import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Ties a form to the interaction or session that it was shown for. Another site can neither know the token nor set the
 * cookie that names the interaction or session.
 */
export class FormToken {
  constructor(private readonly key: Buffer) {}

  for(purpose: string): string {
    return createHmac('sha256', this.key).update(purpose).digest('base64url');
  }

  belongs(token: unknown, purpose: string): boolean {
    const expected = Buffer.from(this.for(purpose));
    const given = Buffer.from(typeof token === 'string' ? token : '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
