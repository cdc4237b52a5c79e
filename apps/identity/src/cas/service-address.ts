/** Sessions keep the addresses that they have entered, and no longer ones. */
const LONGEST = 1000;

/**
 * The one way in which a service address is written: as browsers resolve it, without a fragment. Null for what is no
 * address of a service: another scheme, a name or password in it, characters that programs disagree about.
 */
export function normaliseServiceAddress(text: string): string | null {
  if (text.length > LONGEST || !/^https?:\/\/[^\\\s\p{Cc}]+$/iu.test(text) || !URL.canParse(text))
    return null;
  const url = new URL(text);
  if (url.username || url.password) return null;
  url.hash = '';
  return url.href.length > LONGEST ? null : url.href;
}

/** A pattern names its origin letter by letter; only what comes behind it may vary. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9-]|\\\.)+(?::\d+)?\//;

/** Tells whether an address, as `normaliseServiceAddress` leaves it, fits. */
export type AddressPattern = (address: string) => boolean;

/** The pattern as a test of whole addresses, or null when it is none that may be used. */
export function addressPattern(pattern: string): AddressPattern | null {
  const origin = ORIGIN.exec(pattern)?.[0].replaceAll('\\.', '.');
  const whole = wholeOf(pattern);
  if (origin === undefined || whole === null) return null;
  return (address) => address.startsWith(origin) && whole.test(address);
}

function wholeOf(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return null;
  }
}

/** The address with a ticket behind its query. */
export function withTicket(address: string, ticket: string): string {
  const join = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${join}ticket=${ticket}`;
}
