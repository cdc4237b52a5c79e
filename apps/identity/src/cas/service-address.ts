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

/** The address with a ticket behind its query. */
export function withTicket(address: string, ticket: string): string {
  const join = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${join}ticket=${ticket}`;
}
