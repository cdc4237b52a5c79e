import type { Admitted, ClientDraft } from './client-draft.js';
import { isPattern } from './service-pattern.js';
import type { OidcClient } from './oidc-client.entity.js';

/** A subsystem as the registry has it; its secrets are not part of it. */
export interface RegisteredClient extends ClientDraft {
  readonly id: string;
  readonly firstParty: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date;
  /** The person, or null for the command line and the configuration. */
  readonly updatedBy: string | null;
  /** Until when the secret before the present one is good, or null when there is none. */
  readonly previousSecretUntil: Date | null;
}

/** What a CAS service has instead of OpenID Connect's client metadata. */
interface CasMetadata {
  readonly client_id: string;
  readonly services: readonly string[];
  /** Where ends of sessions are told; left out: at the service address. */
  readonly logout_uri?: string;
}

interface OidcMetadata {
  readonly redirect_uris?: readonly string[];
  readonly post_logout_redirect_uris?: readonly string[];
  readonly backchannel_logout_uri?: string;
  readonly token_endpoint_auth_method?: string;
  readonly client_name?: string;
  readonly scope?: string;
  readonly errors_without_iss?: boolean;
}

/** The columns that hold what somebody has registered. */
export function columnsOf(id: string, draft: ClientDraft) {
  return {
    protocol: draft.protocol,
    nameZh: draft.name.zh,
    nameEn: draft.name.en,
    purposeZh: draft.purpose.zh,
    purposeEn: draft.purpose.en,
    metadata: JSON.stringify(draft.protocol === 'cas' ? casMetadata(id, draft) : oidcMetadata(id, draft)),
    entryAddress: draft.entry,
    audience: draft.audience,
    admits: draft.admits?.join(',') ?? null,
  };
}

export function registeredClient(row: OidcClient): RegisteredClient {
  const parsed = JSON.parse(row.metadata) as Partial<CasMetadata> & OidcMetadata;
  const own = row.firstParty ? parsed.client_name : undefined;
  return {
    id: row.id,
    protocol: row.protocol,
    name: { zh: own ?? row.nameZh, en: own ?? row.nameEn },
    purpose: { zh: row.purposeZh, en: row.purposeEn },
    isPublic: row.protocol === 'oidc' && parsed.token_endpoint_auth_method === 'none',
    addresses: (row.protocol === 'cas' ? parsed.services : parsed.redirect_uris) ?? [],
    postLogoutUris: parsed.post_logout_redirect_uris ?? [],
    logoutUri: (row.protocol === 'cas' ? parsed.logout_uri : parsed.backchannel_logout_uri) ?? null,
    entry: row.entryAddress,
    audience: row.audience,
    portalClaims: row.firstParty || row.protocol === 'cas' || scopesOf(parsed).includes('portal'),
    errorsWithoutIssuer: parsed.errors_without_iss ?? false,
    admits: row.admits === null ? null : (row.admits.split(',') as Admitted[]),
    firstParty: row.firstParty,
    disabledAt: row.disabledAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    previousSecretUntil: row.previousSecretUntil,
  };
}

/** Where a click on the portal's home page leads, without anything added; null: it cannot be entered from there. */
export function entryOf({ protocol, entry, addresses }: RegisteredClient): string | null {
  if (entry !== null || protocol === 'oidc') return entry;
  return addresses.find((service) => !isPattern(service)) ?? null;
}

function oidcMetadata(id: string, draft: ClientDraft): object {
  return {
    client_id: id,
    client_name: draft.name.zh,
    application_type: 'web',
    redirect_uris: draft.addresses,
    post_logout_redirect_uris: draft.postLogoutUris,
    ...(draft.logoutUri === null
      ? {}
      : { backchannel_logout_uri: draft.logoutUri, backchannel_logout_session_required: true }),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    scope: draft.portalClaims ? 'openid profile email portal' : 'openid profile email',
    token_endpoint_auth_method: draft.isPublic ? 'none' : 'client_secret_basic',
    ...(draft.errorsWithoutIssuer ? { errors_without_iss: true } : {}),
  };
}

function casMetadata(id: string, draft: ClientDraft): CasMetadata {
  const logout = draft.logoutUri === null ? {} : { logout_uri: draft.logoutUri };
  return { client_id: id, services: draft.addresses, ...logout };
}

function scopesOf({ scope }: OidcMetadata): string[] {
  return scope?.split(' ') ?? [];
}
