import { describe, expect, it } from 'vitest';
import { Mac } from '#identity';
import { KnownDevice } from './known-device.js';

const mac = new Mac(Buffer.alloc(32, 7));

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

  it('knows nobody when its cookie was made up, changed or taken apart', () => {
    const honest = KnownDevice.read(mac, undefined).remembering('victim');
    const [id, tag, signature] = honest.split('.');
    const stranger = new Mac(Buffer.alloc(32, 8));
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
