import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where a session is from, as far as an address tells. No city: an address does not say one, and nobody is asked. */
export type Place =
  | { readonly kind: 'same-computer' | 'inside' | 'unknown' }
  /** `address` has its last part hidden. */
  | { readonly kind: 'outside'; readonly address: string };

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8);
OWN.addAddress('::1', 'ipv6');

/** Networks that no address of the internet lies in: RFC 1918, RFC 3927, RFC 4193, RFC 4291. */
const INSIDE = new BlockList();
INSIDE.addSubnet('10.0.0.0', 8);
INSIDE.addSubnet('172.16.0.0', 12);
INSIDE.addSubnet('192.168.0.0', 16);
INSIDE.addSubnet('169.254.0.0', 16);
INSIDE.addSubnet('fc00::', 7, 'ipv6');
INSIDE.addSubnet('fe80::', 10, 'ipv6');

export function placeOf(raw: string): Place {
  const address = raw.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : null;
  if (!family) return { kind: 'unknown' };
  if (OWN.check(address, family)) return { kind: 'same-computer' };
  if (INSIDE.check(address, family)) return { kind: 'inside' };
  return { kind: 'outside', address: family === 'ipv4' ? hidden4(address) : hidden6(address) };
}

function hidden4(address: string): string {
  return address.replace(/\d+$/, '*');
}

/** The part that a provider gives to one customer or site: 48 bits. */
function hidden6(address: string): string {
  const [head = ''] = address.toLowerCase().split('::');
  const groups = [...head.split(':').filter(Boolean), '0', '0', '0'].slice(0, 3);
  return `${groups.join(':')}:*`;
}
