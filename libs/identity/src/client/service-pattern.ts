import { addressFault, fault, type AddressFault } from './registered-address.js';

/** What a registered CAS service stands for, in examples for whoever reviews it. */
export interface PatternExamples {
  readonly matches: readonly string[];
  readonly refuses: readonly string[];
}

/** Whether the text is a pattern: then somebody must review what it matches. */
export function isPattern(service: string): boolean {
  return service.includes('*');
}

/**
 * Why a CAS service address or pattern must not be registered, or null. A pattern is an address in which `*` stands for
 * one whole path segment, or which ends in `/**` for everything below a path; its host is always written out.
 */
export function serviceFault(service: string): AddressFault | null {
  if (!isPattern(service)) return addressFault(service);
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/i.exec(service) ?? [];
  if (host.includes('*')) return fault('client.pattern-host', { address: service });
  const plain = addressFault(service.replaceAll('*', 'x'));
  if (plain) return addressFault(service.replaceAll('*', '')) ?? plain;
  if (service.includes('?')) return fault('client.pattern-query', { address: service });
  const segments = path.split('/').slice(1);
  const wrong = segments.some((segment, at) => {
    if (segment === '*' || !segment.includes('*')) return false;
    return segment !== '**' || at !== segments.length - 1;
  });
  return wrong ? fault('client.pattern-segment', { address: service }) : null;
}

/**
 * Whether an address that a CAS client has sent is a registered one.
 * @param service as registered: an address, compared letter by letter, or a pattern
 * @param address as a browser writes it
 */
export function serviceMatches(service: string, address: string): boolean {
  if (!isPattern(service)) return address === service || address === new URL(service).href;
  // An address that is read otherwise than it is written could match here and lead elsewhere.
  if (addressFault(address) !== null) return false;
  const { origin, pathname, search } = new URL(address);
  if (/%(?:2f|5c|2e|25)/i.test(pathname)) return false;
  const below = service.endsWith('/**');
  if (search && !below) return false;
  const registered = new URL(service);
  if (registered.origin !== origin) return false;
  const wanted = registered.pathname.split('/').slice(0, below ? -1 : undefined);
  const given = pathname.split('/');
  if (below ? given.length <= wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, at) => (segment === '*' ? given[at] !== '' : segment === given[at]));
}

/** Addresses that a pattern matches, and close ones that it does not. */
export function patternExamples(service: string): PatternExamples {
  const one = service.replace(/\/\*\*$/, '/page?id=1').replaceAll('*', 'one');
  const two = service.replace(/\/\*\*$/, '/a/b/c').replaceAll('*', 'two');
  const url = new URL(one);
  const elsewhere = new URL(one);
  elsewhere.hostname = `${url.hostname}.example.com`;
  const candidates = [
    elsewhere.href,
    one.replace('://', '://other.'),
    service.endsWith('/**') ? `${url.origin}/other` : `${one}/more`,
  ];
  return {
    matches: [one, two].filter((address) => serviceMatches(service, address)),
    refuses: candidates.filter((address) => !serviceMatches(service, address)),
  };
}
