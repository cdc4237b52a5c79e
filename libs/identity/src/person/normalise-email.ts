import { domainToASCII, domainToUnicode } from 'node:url';

const LENGTH_MAX = 254;
const LOCAL_MAX = 64;

/** Dot-atom of RFC 5322 §3.2.3. What is quoted or not ASCII, hardly any mail server takes. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;

/** A name of the public DNS; an address of numbers is none. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * An e-mail address as it is stored and compared: half-width, lower case, the domain as it stands in the DNS
 * (UTS #46, so that `例子。中国` is one address however it is typed). Null when it is none.
 */
export function normaliseEmail(raw: string): string | null {
  const text = raw
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .trim();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at)).toLowerCase();
  const host = text.slice(at + 1);
  // Anything behind the name of a host would be dropped in silence.
  const domain = /[/?#\\:]/.test(host) ? '' : domainToASCII(host);
  const sound = LOCAL.test(local) && local.length <= LOCAL_MAX && DOMAIN.test(domain);
  const address = `${local}@${domain}`;
  return sound && address.length <= LENGTH_MAX ? address : null;
}

/** The address as people write it: a domain in Chinese characters in Chinese characters. */
export function emailText(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`;
}
