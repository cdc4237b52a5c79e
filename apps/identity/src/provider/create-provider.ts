import { Provider, interactionPolicy, type Configuration } from 'oidc-provider';
import { ACR } from '#contracts';
import type { AuditTrail } from '#identity';
import type { Redis } from '#platform';
import type { IdentitySettings } from '../config.js';
import type { CookieSignature } from './cookie-signature.js';
import { cookieNames } from './cookies.js';
import { RedisAdapter } from '../store/redis-adapter.js';
import type { ClientStore } from '../store/client-store.js';
import type { SessionStore } from '../store/session-store.js';
import type { KeySlot } from '../keys/key-slot.js';
import type { Accounts, SignedInAccount } from './accounts.js';
import type { AllowListedFetch } from './allow-listed-fetch.js';
import { admissionPrompt } from './admission-prompt.js';
import { companyPrompt } from './company-prompt.js';
import { ERRORS_WITHOUT_ISSUER } from './errors-without-issuer.js';
import { factorCheck } from './factor-check.js';
import { registeredGrant } from './registered-grant.js';
import type { ProviderPages } from './provider-pages.js';
import { PORTAL_SCOPE, PROTECTED_RESOURCES, resourceServer } from './resource-servers.js';
import { sessionTtl } from './session-ttl.js';
import { shownBy } from './assurance.js';

/** How long a sign-in page stays good; after that it starts itself again. */
const INTERACTION_S = 3600;

export interface ProviderParts {
  readonly settings: IdentitySettings;
  readonly redis: Redis;
  readonly signingKeys: readonly KeySlot[];
  readonly cookieSignature: CookieSignature;
  readonly clients: ClientStore;
  readonly sessions: SessionStore;
  readonly accounts: Accounts;
  readonly audit: AuditTrail;
  readonly outgoing: AllowListedFetch;
  readonly pages: ProviderPages;
}

/** The OpenID Provider with everything of ours in it. */
export function createProvider(parts: ProviderParts): Provider {
  const { settings, clients, accounts, outgoing } = parts;
  const provider = new Provider(settings.OIDC_ISSUER, {
    adapter: (model: string) =>
      model === 'Client' ? clients : new RedisAdapter(parts.redis, settings.REDIS_PREFIX, model),
    jwks: { keys: [...parts.signingKeys] },
    findAccount: (ctx, sub, token) => accounts.find(ctx, sub, token),
    loadExistingGrant: registeredGrant,
    extraTokenClaims: async (ctx, token) => {
      const account = ctx.oidc.account as unknown as SignedInAccount | undefined;
      if (!account || !('sid' in token)) return undefined;
      const shown = shownBy(ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken);
      if (typeof token.aud !== 'string') return shown;
      const { portalClaims } = (await clients.registered(String(token.clientId))) ?? {};
      const own = portalClaims ? await account.tokenClaims(token.aud, token.sid) : { sid: token.sid };
      return { ...shown, ...own };
    },
    issueRefreshToken: async (_ctx, client) =>
      client.grantTypeAllowed('refresh_token') && clients.isFirstParty(client.clientId),
    rotateRefreshToken: true,
    expiresWithSession: async () => true,
    renderError: (ctx, out, error) => parts.pages.error(ctx, out, error),
    fetch: outgoing.fetch as never,
    ...tokens(settings),
    ...limits(settings),
    features: features(parts.pages, clients),
    interactions: { policy: policy(parts), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    cookies: cookies(settings.OIDC_ISSUER, parts.cookieSignature),
  });
  provider.proxy = true;
  clients.serve(provider);
  keepOldIdentifierUntilSaved(provider);
  return provider;
}

function tokens(settings: IdentitySettings): Configuration {
  return {
    scopes: ['openid', 'profile', 'email', PORTAL_SCOPE],
    claims: {
      openid: ['sub', 'auth_time', 'amr', 'acr'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      [PORTAL_SCOPE]: ['name', 'email', 'company', 'roles', 'grants', 'memberOf'],
      iss: null,
      sid: null,
    },
    acrValues: Object.values(ACR),
    conformIdTokenClaims: false,
    extraClientMetadata: { properties: [ERRORS_WITHOUT_ISSUER] },
    responseTypes: ['code', 'none'],
    subjectTypes: ['public'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    clientDefaults: {
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    discovery: {
      // RFC 9728 §4: tells relying parties which audiences they may ask for.
      protected_resources: PROTECTED_RESOURCES,
      account_management_uri: `${settings.OIDC_ISSUER}/account`,
      ui_locales_supported: ['zh-CN', 'en'],
    },
  };
}

function limits(settings: IdentitySettings): Configuration {
  const whole = settings.SESSION_HOURS * 3600;
  return {
    clockTolerance: 10,
    ttl: {
      AccessToken: (_ctx, token) => token.resourceServer?.accessTokenTTL ?? 300,
      AuthorizationCode: 60,
      Grant: whole + 3600,
      IdToken: 3600,
      Interaction: INTERACTION_S,
      RefreshToken: whole,
      Session: (_ctx, session) => sessionTtl(settings, session.loginTs),
    },
  };
}

function features(pages: ProviderPages, clients: ClientStore): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    externalSigningSupport: { enabled: true, ack: 'experimental-01' },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    revocation: { enabled: true },
    backchannelLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: async (_ctx, resource, client) =>
        resourceServer(resource, await clients.registered(client.clientId)),
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx) => pages.signOut(ctx),
      postLogoutSuccessSource: (ctx) => pages.signedOut(ctx),
    },
  };
}

function policy({ sessions, audit, settings, clients }: ProviderParts): interactionPolicy.Prompt[] {
  const prompts = interactionPolicy.base();
  prompts.get('login')?.checks.add(factorCheck());
  prompts.add(companyPrompt(sessions, audit, settings.SESSION_HOURS * 3600), 1);
  prompts.add(admissionPrompt(clients, sessions), 2);
  return prompts;
}

function cookies(issuer: string, signature: CookieSignature): Configuration['cookies'] {
  const { session, interaction, resume, secure } = cookieNames(issuer);
  const attributes = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  return {
    names: { session, interaction, resume },
    keys: signature as never,
    long: { ...attributes, path: '/' },
    short: attributes,
  };
}

/**
 * The provider gives a session a new identifier after a sign-in and deletes the old record before it writes the new
 * one. A refresh in between would find no session and end the person's work, so the order is turned round.
 */
function keepOldIdentifierUntilSaved(provider: Provider): void {
  const prototype = provider.Session.prototype as unknown as {
    save: (
      this: { oldId?: string | undefined; adapter: { destroy(id: string): Promise<void> } },
      ttl: number,
    ) => Promise<string>;
  };
  const { save } = prototype;
  prototype.save = async function saveThenForget(ttl) {
    const { oldId } = this;
    this.oldId = undefined;
    const value = await save.call(this, ttl);
    if (oldId) await this.adapter.destroy(oldId);
    return value;
  };
}
