import { fillText, type Text } from '#kernel';
import { clientMessages } from './client.messages.js';

/** Longest address that is taken, in characters. */
const LONGEST = 1000;

/** Hosts of the machine itself: what is sent there crosses no network (RFC 8252 §8.3). */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface AddressFault {
  readonly code: string;
  readonly text: Text;
}

/**
 * Why an address must not be registered, or null when it may: absolute, https (http on the machine itself only), without
 * fragment, wildcard and user, and written as a browser writes it, so that what one reads is where it leads
 * (RFC 9700 §2.1, §4.1.3).
 */
export function addressFault(address: string): AddressFault | null {
  if (address.length > LONGEST) return fault('client.address-long', { limit: LONGEST });
  if (/[\s\\\p{C}]/u.test(address)) return fault('client.address-characters', { address });
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return fault('client.address-not-absolute', { address });
  }
  const url = new URL(address);
  if (url.protocol !== 'https:' && !LOOPBACK.has(url.hostname)) {
    return fault('client.address-scheme', { address });
  }
  if (url.username || url.password || authorityOf(address).includes('@')) {
    return fault('client.address-user', { address });
  }
  if (address.includes('#')) return fault('client.address-fragment', { address });
  if (address.includes('*')) return fault('client.address-wildcard', { address });
  if (url.href !== address && url.href !== `${address}/`) {
    return fault('client.address-written', { address, written: url.href });
  }
  return null;
}

/** A reason in words. */
export function fault(
  code: keyof typeof clientMessages,
  params: Readonly<Record<string, string | number>> = {},
): AddressFault {
  return { code, text: fillText(clientMessages[code], params) };
}

function authorityOf(address: string): string {
  return address.split('/')[2] ?? '';
}
