import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Finds out who really calls, believing `X-Forwarded-For` of trusted proxies only. */
export class ClientAddresses {
  private readonly trusted: BlockList | null;

  /** @param proxies addresses and CIDR blocks */
  constructor(proxies: readonly string[]) {
    this.trusted = proxies.length > 0 ? blockListOf(proxies) : null;
  }

  /** The address nearest to us that is not one of our own proxies. */
  of(request: IncomingMessage): string {
    const peer = plain(request.socket.remoteAddress ?? '');
    if (!this.isTrusted(peer)) return peer;
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
    for (const hop of forwarded.toReversed()) {
      const address = plain(hop.trim());
      if (!isIP(address)) return peer;
      if (!this.isTrusted(address)) return address;
    }
    return peer;
  }

  /** Whether the request comes from this machine itself and from no proxy. */
  isLocal(request: IncomingMessage): boolean {
    const peer = plain(request.socket.remoteAddress ?? '');
    const forwarded =
      request.headers['x-forwarded-for'] ?? request.headers['forwarded'] ?? request.headers['via'];
    return (peer === '::1' || peer.startsWith('127.')) && forwarded === undefined && !this.isTrusted(peer);
  }

  private isTrusted(address: string): boolean {
    if (this.trusted === null) return false;
    const family = isIP(address);
    return family !== 0 && this.trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
  }
}

function blockListOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** An IPv4 address that came in over IPv6 counts as what it is. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address;
}
