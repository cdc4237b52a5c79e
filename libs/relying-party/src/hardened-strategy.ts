import type { Request } from 'express';
import { Strategy, type OAuth2Client, type Profile, type StateStore } from 'passport-openidconnect';
import { DomainError } from '#kernel';
import {
  digest,
  isToken,
  newTransaction,
  type AuthorizationTransaction,
  type TransactionTrace,
} from './authorization-transaction.js';
import type { BrowserBinding } from './browser-binding.js';
import { exchangeCode, type VerifiedSignIn } from './exchange-code.js';
import { localPath } from './local-path.js';
import type { Provider } from './provider.js';
import { providerFault } from './provider-fault.js';
import type { TransactionStore } from './transaction-store.js';

export interface HardenedStrategySettings {
  readonly provider: Provider;
  readonly transactions: TransactionStore;
  readonly binding: BrowserBinding;
  /** Path prefixes that a sign-in never returns to. */
  readonly closedPaths?: readonly string[];
  /** Whether the request already belongs to somebody: then a stale callback just goes where it wanted. */
  readonly isSignedIn?: (request: Request) => Promise<boolean>;
}

/** What a route asks of the strategy: to begin a sign-in or to finish one. The request's own look never decides. */
export type SignInStep =
  | {
      readonly step: 'begin';
      readonly returnTo?: unknown;
      readonly uiLocales?: string;
      readonly prompt?: string;
      /** Whoever is signed in shows once more who they are, within so many seconds before the sign-in is taken. */
      readonly confirmWithin?: number | undefined;
    }
  | { readonly step: 'finish'; readonly uiLocales?: string };

/** What `success` gets beside the user, as Passport's `info`. */
export interface SignInInfo {
  readonly state: { readonly returnTo: string };
}

export type VerifySignIn = (
  issuer: string,
  profile: Profile,
  context: object,
  idToken: string,
  accessToken: string,
  refreshToken: string | undefined,
  signIn: VerifiedSignIn,
  done: (error: unknown, user?: unknown, info?: object) => void,
) => void;

/** A sign-in restarts itself this often before the browser is told that it keeps no cookies. */
const ATTEMPTS = 3;

/**
 * passport-openidconnect made safe without a fork. Passport clones a strategy for every request, so whatever is set
 * on `this` below belongs to one request: the base class keeps building the authorization request and checking the
 * claims, while the code exchange goes through openid-client and the state through one-time records of its own.
 */
export class HardenedStrategy extends Strategy {
  constructor(
    private readonly settings: HardenedStrategySettings,
    verify: VerifySignIn,
  ) {
    const { issuer, clientId, clientSecret, redirectUri } = settings.provider.settings;
    super(
      {
        issuer,
        clientID: clientId,
        clientSecret,
        callbackURL: redirectUri,
        // The true addresses come from discovery, per request: the provider may start after this process.
        authorizationURL: issuer,
        tokenURL: issuer,
        // The base class would neither compare UserInfo's `sub` nor survive an answer that is not JSON.
        skipUserProfile: true,
      },
      verify,
    );
    this.name = 'oidc';
  }

  override authenticate(request: Request, options?: object): void {
    const step = options as SignInStep | undefined;
    const own = this.forOneRequest();
    const work = step?.step === 'finish' ? own.finish(request, step) : own.begin(request, step);
    work.catch((error: unknown) => own.error(error));
  }

  /**
   * Passport clones a strategy that it knows by name, but not one that it is handed; and it sets its answers
   * (`success` and so on) on what it uses. A copy that holds the answers of this request is right in both cases.
   */
  private forOneRequest(): this {
    const { success, fail, redirect, pass, error } = this;
    return Object.assign(Object.create(this) as this, { success, fail, redirect, pass, error });
  }

  private async begin(
    request: Request,
    step: Extract<SignInStep, { step: 'begin' }> | undefined,
  ): Promise<void> {
    const { returnTo, confirmWithin, ...options } = step ?? {};
    await this.open(request, { returnTo: this.local(returnTo), attempt: 1, confirmWithin }, options);
  }

  /** Opens a transaction and lets the base class send the browser to the provider with it. */
  private async open(request: Request, trace: TransactionTrace, options: object): Promise<void> {
    const { provider, transactions, binding } = this.settings;
    const [metadata, scope, resource] = await Promise.all([
      provider.metadata(),
      provider.scopes(),
      provider.resources(),
    ]);
    if (!request.res) throw new TypeError('the strategy needs the response that belongs to the request');
    const browser = binding.renew(request, request.res);
    const transaction = newTransaction(browser, trace);
    await transactions.open(transaction);

    this.authorizationParams = () => ({
      nonce: transaction.nonce,
      code_challenge: digest(transaction.codeVerifier),
      code_challenge_method: 'S256',
      ...(resource.length > 0 ? { resource } : {}),
      ...(trace.confirmWithin === undefined ? {} : { prompt: 'login', max_age: trace.confirmWithin }),
    });
    this._oauth2 = this.exchanger(metadata.authorization_endpoint ?? '', notNow);
    this._stateStore = oneTransaction(transaction);
    const { uiLocales } = options as { uiLocales?: string };
    if (uiLocales) this._uiLocales = uiLocales;
    super.authenticate(withoutQuery(request), { ...options, ...(scope.length > 0 ? { scope } : {}) });
  }

  private async finish(request: Request, step: SignInStep): Promise<void> {
    const { provider, transactions, binding } = this.settings;
    const state: unknown = request.query['state'];
    const { transaction, trace } = isToken(state)
      ? await transactions.take(state)
      : { transaction: null, trace: null };
    const browser = binding.read(request);
    if (!transaction || browser === null || digest(browser) !== transaction.browser) {
      return this.restart(request, trace, step);
    }
    const callback = callbackAddress(provider.settings.redirectUri, request);
    // Only now, with the state known to be ours, may the provider's answer be read: an error, too, is a claim.
    if (!request.query['code']) throw await this.refusal(callback, transaction);

    const exchange = (): Promise<VerifiedSignIn> => exchangeCode(provider, callback, transaction);
    this._oauth2 = this.exchanger('', exchange);
    this._stateStore = oneTransaction(transaction);
    super.authenticate(withoutError(request), step);
  }

  /** What an answer without a code means; openid-client checks `iss` before it believes the `error`. */
  private async refusal(callback: URL, transaction: AuthorizationTransaction): Promise<DomainError> {
    return exchangeCode(this.settings.provider, callback, transaction).then(
      () => new DomainError('sign-in.refused', 403),
      (error: unknown) => providerFault(error),
    );
  }

  /** A sign-in that came too late, twice or from another browser begins again and still lands where it wanted. */
  private async restart(request: Request, trace: TransactionTrace | null, step: SignInStep): Promise<void> {
    const returnTo = this.local(trace?.returnTo);
    const { confirmWithin } = trace ?? {};
    // An open sign-in serves as well, unless it was about showing once more who one is.
    if (confirmWithin === undefined && (await this.settings.isSignedIn?.(request)))
      return this.redirect(returnTo);
    const attempt = (trace?.attempt ?? 1) + 1;
    if (attempt > ATTEMPTS) throw new DomainError('sign-in.cookies-blocked', 400);
    const uiLocales = step.uiLocales === undefined ? {} : { uiLocales: step.uiLocales };
    await this.open(request, { returnTo, attempt, confirmWithin }, uiLocales);
  }

  /** Stands in for node-oauth's client during one request. */
  private exchanger(authorizeUrl: string, exchange: () => Promise<VerifiedSignIn>): OAuth2Client {
    const verify = this._verify as unknown as VerifySignIn;
    return {
      _authorizeUrl: authorizeUrl,
      _accessTokenUrl: '',
      _clientId: this.settings.provider.settings.clientId,
      getOAuthAccessToken: (_code, _params, done) => {
        const handOver = (signIn: VerifiedSignIn): void => {
          this._verify = (issuer, profile, context, _idToken, access, refresh, _params, verified) =>
            verify(issuer, profile, context, signIn.idToken, access, refresh, signIn, verified);
          done(null, signIn.accessToken, signIn.refreshToken ?? undefined, {
            id_token: verifiedClaims(signIn),
          });
        };
        exchange()
          .then(handOver)
          .catch((error: unknown) => this.error(error));
      },
    };
  }

  private local(returnTo: unknown): string {
    return localPath(returnTo, this.settings.closedPaths);
  }
}

/**
 * The claims for the base class, which reads them without a look at the signature and checks `exp` with no tolerance
 * at all: they were verified a moment ago, so the expiry it sees is one that has not passed.
 */
function verifiedClaims(signIn: VerifiedSignIn): string {
  const exp = Math.max(signIn.idTokenClaims.exp, Math.ceil(Date.now() / 1000) + 1);
  const payload = JSON.stringify({ ...signIn.claims, ...signIn.idTokenClaims, exp });
  return `.${Buffer.from(payload).toString('base64')}.`;
}

/** The base class's view of the one transaction that this request is about. */
function oneTransaction({ state, nonce, returnTo }: AuthorizationTransaction): StateStore {
  return {
    store: (_request, _context, _appState, _meta, done) => done(null, state),
    verify: (_request, _handle, done) => done(null, { nonce }, { returnTo }),
  };
}

/** The registered redirect URI with the query as it came; never an address built from a Host header. */
function callbackAddress(redirectUri: string, request: Request): URL {
  const url = new URL(redirectUri);
  const at = request.originalUrl.indexOf('?');
  url.search = at < 0 ? '' : request.originalUrl.slice(at);
  return url;
}

/** The base class takes any request with `code` or `error` for a callback; a beginning must not look like one. */
function withoutQuery(request: Request): Request {
  return Object.create(request, { query: { value: {} } }) as Request;
}

/** The base class believes `error` before it looks at anything; openid-client has the whole answer. */
function withoutError(request: Request): Request {
  return Object.create(request, { query: { value: { code: request.query['code'] } } }) as Request;
}

async function notNow(): Promise<never> {
  throw new DomainError('sign-in.refused', 403);
}
