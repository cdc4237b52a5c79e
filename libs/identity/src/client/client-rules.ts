import type { FieldError, Text } from '#kernel';
import { ADMITTED, type ClientDraft } from './client-draft.js';
import { addressFault, fault, type AddressFault } from './registered-address.js';
import { isPattern, serviceFault } from './service-pattern.js';

const MOST_ADDRESSES = 20;
const LONGEST_NAME = 60;
const LONGEST_PURPOSE = 120;

/** RFC 8141: namespace and name, both plain. */
const URN = /^urn:[a-z0-9][a-z0-9-]{1,30}:[A-Za-z0-9][A-Za-z0-9:._-]{0,60}$/;
const OWN_URN = 'urn:portal:';

/**
 * Everything that is wrong with a registration, each mistake at its field with its reason in both languages. The console,
 * its check while one types, and the command line all ask here; nothing is registered that this has not passed.
 */
export function clientMistakes(draft: ClientDraft): FieldError[] {
  return [
    ...texts(draft),
    ...(draft.protocol === 'cas' ? services(draft) : redirects(draft)),
    ...optionalAddress('/logoutUri', draft.logoutUri),
    ...optionalAddress('/entry', draft.entry),
    ...audience(draft),
    ...admits(draft),
  ];
}

function texts({ name, purpose }: ClientDraft): FieldError[] {
  return [
    ...(name.zh ? [] : [mistake('/nameZh', fault('client.name-missing'))]),
    ...(name.en ? [] : [mistake('/nameEn', fault('client.name-en-missing'))]),
    ...tooLong('/nameZh', name.zh, LONGEST_NAME),
    ...tooLong('/nameEn', name.en, LONGEST_NAME),
    ...tooLong('/purposeZh', purpose.zh, LONGEST_PURPOSE),
    ...tooLong('/purposeEn', purpose.en, LONGEST_PURPOSE),
  ];
}

function redirects(draft: ClientDraft): FieldError[] {
  return [
    ...(draft.addresses.length > 0 ? [] : [mistake('/addresses', fault('client.redirect-missing'))]),
    ...list('/addresses', draft.addresses, addressFault),
    ...list('/postLogoutUris', draft.postLogoutUris, addressFault),
  ];
}

function services(draft: ClientDraft): FieldError[] {
  const entered = draft.entry !== null || draft.addresses.some((service) => !isPattern(service));
  return [
    ...(draft.addresses.length > 0 ? [] : [mistake('/addresses', fault('client.service-missing'))]),
    ...list('/addresses', draft.addresses, serviceFault),
    ...(draft.addresses.length > 0 && !entered ? [mistake('/entry', fault('client.cas-entry'))] : []),
    ...(draft.isPublic ? [mistake('/isPublic', fault('client.cas-only-secret'))] : []),
    ...(draft.audience === null ? [] : [mistake('/audience', fault('client.cas-audience'))]),
    ...(draft.postLogoutUris.length === 0
      ? []
      : [mistake('/postLogoutUris', fault('client.cas-post-logout'))]),
  ];
}

function list(
  pointer: string,
  addresses: readonly string[],
  judge: (address: string) => AddressFault | null,
): FieldError[] {
  if (addresses.length > MOST_ADDRESSES) {
    return [mistake(pointer, fault('client.addresses-many', { limit: MOST_ADDRESSES }))];
  }
  return addresses.flatMap((address, at) => {
    const found =
      judge(address) ?? (addresses.indexOf(address) < at ? fault('client.address-twice', { address }) : null);
    return found ? [mistake(`${pointer}/${at}`, found)] : [];
  });
}

function optionalAddress(pointer: string, address: string | null): FieldError[] {
  const found = address === null ? null : addressFault(address);
  return found ? [mistake(pointer, found)] : [];
}

function audience(draft: ClientDraft): FieldError[] {
  if (draft.audience === null || draft.protocol === 'cas') return [];
  if (draft.audience.startsWith(OWN_URN)) return [mistake('/audience', fault('client.audience-reserved'))];
  return URN.test(draft.audience) ? [] : [mistake('/audience', fault('client.audience-form'))];
}

function admits(draft: ClientDraft): FieldError[] {
  if (draft.admits === null) return [];
  if (draft.admits.length === 0) return [mistake('/admits', fault('client.admits-none'))];
  return draft.admits
    .filter((role) => !ADMITTED.includes(role))
    .map((role) => mistake('/admits', fault('client.admits-unknown', { role })));
}

function tooLong(pointer: string, text: string, limit: number): FieldError[] {
  return text.length > limit ? [mistake(pointer, fault('client.text-long', { limit }))] : [];
}

/** A mistake that only the database can see: somebody else has the audience. */
export function audienceTaken(): FieldError {
  return mistake('/audience', fault('client.audience-taken'));
}

function mistake(pointer: string, { code, text }: { code: string; text: Text }): FieldError {
  return { pointer, code, message: text };
}
