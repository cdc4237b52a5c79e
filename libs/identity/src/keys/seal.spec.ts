import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.js';

const key = Buffer.alloc(32, 1);
const secret = Buffer.from('a secret');

describe('a sealed secret', () => {
  it('opens with its key in its place, and looks different each time', () => {
    const [one, other] = [seal(key, secret, 'here'), seal(key, secret, 'here')];
    expect(unseal(key, one, 'here')).toEqual(secret);
    expect(one).not.toBe(other);
    expect(one).not.toContain(secret.toString('base64url'));
  });

  it('does not open with another key, in another place, or when it was changed', () => {
    const sealed = seal(key, secret, 'here');
    const changed = sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(() => unseal(Buffer.alloc(32, 2), sealed, 'here')).toThrow(/KEY_ENCRYPTION_KEY/);
    expect(() => unseal(key, sealed, 'there')).toThrow();
    expect(() => unseal(key, changed.slice(0, -6), 'here')).toThrow();
    expect(() => unseal(key, 'plain text', 'here')).toThrow(/not a sealed secret/);
  });
});
