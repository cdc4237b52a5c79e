import { describe, expect, it } from 'vitest';
import { placeOf } from './place-words.js';

describe('the place of a session', () => {
  it.each([
    ['127.0.0.1', { kind: 'same-computer' }],
    ['::1', { kind: 'same-computer' }],
    ['::ffff:127.0.0.1', { kind: 'same-computer' }],
    ['10.20.30.40', { kind: 'inside' }],
    ['172.31.0.9', { kind: 'inside' }],
    ['192.168.1.7', { kind: 'inside' }],
    ['fd00::7', { kind: 'inside' }],
    ['fe80::1%eth0', { kind: 'inside' }],
    ['172.32.0.9', { kind: 'outside', address: '172.32.0.*' }],
    ['203.0.113.77', { kind: 'outside', address: '203.0.113.*' }],
    ['::ffff:203.0.113.77', { kind: 'outside', address: '203.0.113.*' }],
    ['2001:db8:7:7:1::9', { kind: 'outside', address: '2001:db8:7:*' }],
    ['2001:db8::9', { kind: 'outside', address: '2001:db8:0:*' }],
    ['', { kind: 'unknown' }],
    ['not an address', { kind: 'unknown' }],
  ])('of %j is said honestly', (address, place) => expect(placeOf(address)).toEqual(place));
});
