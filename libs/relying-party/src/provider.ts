import * as client from 'openid-client';
import { createRemoteJWKSet, customFetch as joseFetch, type JWTVerifyGetKey } from 'jose';
import { DomainError } from '#kernel';
import { createCappedFetch, type CappedFetch, type FetchLimits } from './capped-fetch.js';

export interface ProviderSettings {
  /** The issuer identifier, exactly as its discovery document says it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Absolute; registered at the provider. */
  readonly redirectUri: string;
  /** Wished for; what the provider does not advertise is left out. `openid` is always asked for. */
  readonly scopes: readonly string[];
  /** Resource indicators (RFC 8707) wished for; only those that the provider lists as its own are asked for. */
  readonly resources?: readonly string[];
  readonly limits?: FetchLimits;
}

/** Seconds by which the clocks of the provider and of this machine may differ. */
export const CLOCK_TOLERANCE_S = 10;
/** A discovery document is asked for again after this; the old one serves meanwhile. */
const FRESH_MS = 10 * 60_000;
/** After a failed discovery the next one waits this long, so that a provider that starts up is not flooded. */
const RETRY_AFTER_MS = 500;

/** What every provider takes, be it only to ignore it (OpenID Connect Core 1.0 §5.4). */
const STANDARD_SCOPES: readonly string[] = ['profile', 'email'];

type Metadata = Readonly<client.ServerMetadata>;

interface Discovered {
  readonly configuration: client.Configuration;
  /** As it was discovered; asked of the configuration, it would be copied each time. */
  readonly metadata: Metadata;
  readonly keys: JWTVerifyGetKey;
  readonly at: number;
}

/** One OpenID Provider as discovery describes it. It need not be up when this process starts. */
export class Provider {
  private current: Discovered | null = null;
  private pending: Promise<Discovered> | null = null;
  private failure: { readonly error: unknown; readonly at: number } | null = null;
  private readonly fetch: CappedFetch;

  constructor(readonly settings: ProviderSettings) {
    assertSafeIssuer(settings.issuer);
    this.fetch = createCappedFetch(settings.limits);
  }

  /** @throws DomainError `sign-in.provider-unavailable` when the provider has never answered */
  async configuration(): Promise<client.Configuration> {
    return (await this.discovered()).configuration;
  }

  /** What the discovery document says. */
  async metadata(): Promise<Metadata> {
    return (await this.discovered()).metadata;
  }

  /** The provider's signing keys, fetched when needed and kept. */
  async keys(): Promise<JWTVerifyGetKey> {
    return (await this.discovered()).keys;
  }

  /** The wished scopes that this provider knows, without `openid`; of one that lists none, the standard ones. */
  async scopes(): Promise<string[]> {
    const known = (await this.metadata()).scopes_supported ?? STANDARD_SCOPES;
    return this.settings.scopes.filter((scope) => scope !== 'openid' && known.includes(scope));
  }

  /** The wished resources that this provider lists (RFC 9728 §4); none for a provider that lists nothing. */
  async resources(): Promise<string[]> {
    const listed: unknown = (await this.metadata())['protected_resources'];
    const wished = this.settings.resources ?? [];
    return Array.isArray(listed) ? wished.filter((resource) => listed.includes(resource)) : [];
  }

  private async discovered(): Promise<Discovered> {
    const known = this.current;
    if (known && Date.now() - known.at < FRESH_MS) return known;
    if (known) {
      // The old document serves on; a failure to renew it shows at the next sign-in that really needs a new one.
      void this.discover().catch(() => undefined);
      return known;
    }
    return this.discover();
  }

  private discover(): Promise<Discovered> {
    const failure = this.failure;
    if (failure && Date.now() - failure.at < RETRY_AFTER_MS)
      return Promise.reject(unavailable(failure.error));
    this.pending ??= this.ask().finally(() => (this.pending = null));
    return this.pending;
  }

  private async ask(): Promise<Discovered> {
    try {
      const configuration = await this.askConfiguration();
      const metadata: Metadata = configuration.serverMetadata();
      const keys = createRemoteJWKSet(usableKeys(metadata), {
        [joseFetch]: (url, options) =>
          this.fetch(url, { method: 'GET', headers: { accept: 'application/json' }, signal: options.signal }),
      });
      this.failure = null;
      this.current = { configuration, metadata, keys, at: Date.now() };
      return this.current;
    } catch (error) {
      this.failure = { error, at: Date.now() };
      throw unavailable(error);
    }
  }

  private async askConfiguration(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const configuration = await client.discovery(
      new URL(issuer),
      clientId,
      { client_secret: clientSecret, [client.clockTolerance]: CLOCK_TOLERANCE_S },
      secretAsTheProviderLikes(clientSecret),
      {
        [client.customFetch]: (url, options) => this.fetch(url, options),
        execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
      },
    );
    if (configuration.serverMetadata().issuer !== issuer)
      throw new TypeError('the discovery names another issuer');
    // openid-client trusts TLS alone for ID tokens from the token endpoint; here every signature is checked.
    client.enableNonRepudiationChecks(configuration);
    // The time that an exchange may take is `fetch`'s to watch.
    configuration.timeout = 0;
    return configuration;
  }
}

/** Where the keys are. @throws TypeError when an address without which nobody can sign in is missing or no address */
function usableKeys({ authorization_endpoint, token_endpoint, jwks_uri }: Metadata): URL {
  for (const address of [authorization_endpoint, token_endpoint, jwks_uri]) {
    if (typeof address !== 'string' || !URL.canParse(address)) throw new TypeError('an address is missing');
  }
  return new URL(jwks_uri ?? '');
}

/** Whatever is wrong with a discovery document, nobody can sign in before it is right. */
function unavailable(cause: unknown): DomainError {
  return new DomainError('sign-in.provider-unavailable', 503, { cause });
}

/** In the Basic header, which is the standard's default, or in the form for a provider that knows only that. */
function secretAsTheProviderLikes(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, own, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const inForm = !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
    (inForm ? post : basic)(server, own, body, headers);
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function assertSafeIssuer(issuer: string): void {
  const url = new URL(issuer);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new TypeError(`the issuer ${issuer} must use https: http is allowed on the loopback only`);
}
