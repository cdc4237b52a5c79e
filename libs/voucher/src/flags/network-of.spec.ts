import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  it('is an IPv4 address itself, and the first 64 bits of one of IPv6', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('2001:DB8:0:7::1')).toBe('2001:db8:0:7::/64');
    expect(networkOf('2001:db8:0:7:ffff:1:2:3')).toBe('2001:db8:0:7::/64');
    expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0::/64');
  });

  it('is none where it is this machine’s, a house’s, a proxy’s or no address at all', () => {
    for (const address of [
      '127.0.0.1',
      '::1',
      '::',
      '10.1.2.3',
      '192.168.0.9',
      '100.64.3.3',
      'fd00::1',
      'fe80::1',
    ]) {
      expect(networkOf(address)).toBeNull();
    }
    for (const address of ['', 'unknown', '203.0.113.7:80', '203.0.113.7, 1.1.1.1', 'fe80::1%eth0']) {
      expect(networkOf(address)).toBeNull();
    }
  });

  it('is the same for all addresses of one connection, and another for another one', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    const four = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(group, four, four, (second, one, other) => {
        const [prefix, next] = [`2001:${second}:1:2`, `2001:${second}:1:3`];
        expect(networkOf(`${prefix}:${one}`)).toBe(networkOf(`${prefix}:${other}`));
        expect(networkOf(`${prefix}:${one}`)).not.toBe(networkOf(`${next}:${one}`));
        expect(networkOf(`${prefix}:${one}`)?.length).toBeLessThanOrEqual(25);
      }),
    );
  });
});
