import { BlockList, isIP } from 'node:net';

/** Of no public network: this machine, networks of a house or of a proxy, shared ones of a carrier. */
const NOT_PUBLIC = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  NOT_PUBLIC.addSubnet(network, bits, 'ipv6');
}

/**
 * The network from which somebody came, as far as it tells people apart: an IPv4 address, or the 64 bits of IPv6 that
 * one connection gets. Null when it is no address of a public network, which many share.
 */
export function networkOf(address: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  if (family === 0 || plain.includes('%')) return null;
  if (NOT_PUBLIC.check(plain, family === 6 ? 'ipv6' : 'ipv4')) return null;
  return family === 4 ? plain : `${firstGroups(plain)}::/64`;
}

/** The first four of eight groups. */
function firstGroups(address: string): string {
  // The URL parser writes an address in its one canonical form.
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
