import { ADMITTED, isPattern, type ClientDraft, type RegisteredClient } from '#identity';
import { normaliseLine } from '#kernel';
import type { FormFields } from '../pages/form-guard.js';
import type { ClientKind } from './client-kind.js';

/** What a form says of a system, none of it judged yet. Fields of another kind of system are left out. */
export function readClientForm(fields: FormFields, kind: ClientKind): ClientDraft {
  const line = (name: string): string => normaliseLine(fields[name] ?? '');
  const one = (name: string): string | null => fields[name]?.trim() || null;
  const oidc = kind !== 'cas';
  return {
    protocol: oidc ? 'oidc' : 'cas',
    isPublic: kind === 'public',
    name: { zh: line('nameZh'), en: line('nameEn') },
    purpose: { zh: line('purposeZh'), en: line('purposeEn') },
    addresses: lines(fields['addresses']),
    postLogoutUris: oidc ? lines(fields['postLogoutUris']) : [],
    logoutUri: one('logoutUri'),
    entry: one('entry'),
    audience: oidc ? one('audience') : null,
    // A CAS service is always told everything.
    portalClaims: !oidc || fields['portalClaims'] !== undefined,
    errorsWithoutIssuer: oidc && fields['errorsWithoutIssuer'] !== undefined,
    admits:
      fields['admits'] === 'everybody' ? null : ADMITTED.filter((role) => fields[`admits.${role}`] === 'on'),
  };
}

/** The fields of the form as they say what is registered. */
export function writtenForm(client: RegisteredClient): FormFields {
  const ticked = (name: string, on: boolean): FormFields => (on ? { [name]: 'on' } : {});
  return {
    clientId: client.id,
    seen: String(client.updatedAt.getTime()),
    nameZh: client.name.zh,
    nameEn: client.name.en,
    purposeZh: client.purpose.zh,
    purposeEn: client.purpose.en,
    addresses: client.addresses.join('\n'),
    postLogoutUris: client.postLogoutUris.join('\n'),
    logoutUri: client.logoutUri ?? '',
    entry: client.entry ?? '',
    audience: client.audience ?? '',
    ...ticked('portalClaims', client.portalClaims),
    ...ticked('errorsWithoutIssuer', client.errorsWithoutIssuer),
    admits: client.admits === null ? 'everybody' : 'some',
    ...Object.fromEntries((client.admits ?? []).map((role) => [`admits.${role}`, 'on'])),
    reviewed: client.addresses.filter(isPattern).join(' '),
  };
}

function lines(text = ''): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
