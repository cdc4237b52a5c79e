import { describe, expect, it } from 'vitest';
import { Mac, RotatingSecret } from '#identity';
import { KnownDevice } from './known-device.js';

const mac = secretOf(7);

function secretOf(...keys: number[]): RotatingSecret {
  const secret = new RotatingSecret(Number.POSITIVE_INFINITY);
  secret.hold(
    keys.map((key, at) => ({ version: at + 1, mac: new Mac(Buffer.alloc(32, key)), activeFrom: at })),
  );
  return secret;
}

describe('a known device', () => {
  it('knows the accounts that have signed in on it, the last four', () => {
    let cookie: string | undefined;
    for (const login of ['a', 'b', 'c', 'd', 'e', 'c'])
      cookie = KnownDevice.read(mac, cookie).remembering(login);
    const device = KnownDevice.read(mac, cookie);
    expect(['a', 'b', 'c', 'd', 'e'].map((login) => device.knows(login))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('keeps its name from one sign-in to the next', () => {
    const first = KnownDevice.read(mac, undefined);
    expect(KnownDevice.read(mac, first.remembering('a')).id).toBe(first.id);
  });

  it('stays known when the secret changes, and is marked with the new one at the next sign-in', () => {
    const before = KnownDevice.read(mac, undefined).remembering('a');
    const after = KnownDevice.read(secretOf(7, 9), before);
    expect([after.knows('a'), after.knows('b')]).toEqual([true, false]);
    const renewed = after.remembering('a');
    expect(KnownDevice.read(secretOf(9), renewed).knows('a')).toBe(true);
    expect(renewed.split('.')).toHaveLength(3);
  });

  it('knows nobody when its cookie was made up, changed or taken apart', () => {
    const honest = KnownDevice.read(mac, undefined).remembering('victim');
    const [id, tag, signature] = honest.split('.');
    const stranger = secretOf(8);
    const lies = [
      '',
      'x',
      `${id}.${tag}`,
      `other.${tag}.${signature}`,
      `${id}.${tag}.${tag}.${signature}`,
      KnownDevice.read(stranger, undefined).remembering('victim'),
      '.'.repeat(500),
    ];
    for (const lie of lies) expect(KnownDevice.read(mac, lie).knows('victim')).toBe(false);
  });
});
