import { availableParallelism } from 'node:os';
import type { Provider } from 'oidc-provider';
import { AuditTrail, SecretStore, type Secrets } from '#identity';
import type { Db, Logger, Redis } from '#platform';
import type { IdentitySettings } from './config.js';
import { Authenticate } from './credential/authenticate.js';
import { HashGate } from './credential/hash-gate.js';
import { GrowingDelays } from './credential/growing-delays.js';
import { KeyRing } from './keys/key-ring.js';
import { FormToken } from './pages/form-token.js';
import { PageAnswer } from './pages/page-answer.js';
import { PageFiles } from './pages/page-files.js';
import { PageState } from './pages/page-state.js';
import { Accounts } from './provider/accounts.js';
import { AllowListedFetch } from './provider/allow-listed-fetch.js';
import { CookieSignature } from './provider/cookie-signature.js';
import { cookieNames } from './provider/cookies.js';
import { createProvider } from './provider/create-provider.js';
import { firstPartyClients } from './provider/first-party-clients.js';
import { ProviderPages } from './provider/provider-pages.js';
import { providerHandler, type ProviderHandler } from './provider/provider-handler.js';
import { ResumeInPlace } from './provider/resume-in-place.js';
import { takeOverLogout, type SendLogoutToken } from './provider/take-over-logout.js';
import { watchProvider } from './provider/watch-provider.js';
import { ClientStore } from './store/client-store.js';
import { SessionStore } from './store/session-store.js';

/**
 * As many as there are cores. On all of them hashes slow one another and the rest down, being made to use up caches and
 * memory; but a core that waits for the rest of a sign-in costs more (measured: `npm run bench -- sign-in`).
 */
const HASHES_AT_ONCE = availableParallelism();

/** Everything of identity that is made once, in the order in which it depends on one another. */
export class IdentityRuntime {
  private constructor(
    readonly settings: IdentitySettings,
    readonly secrets: Secrets,
    readonly provider: Provider,
    readonly handle: ProviderHandler,
    readonly resumeInPlace: ResumeInPlace,
    readonly sessions: SessionStore,
    readonly audit: AuditTrail,
    readonly authenticate: Authenticate,
    readonly limits: GrowingDelays,
    readonly clients: ClientStore,
    readonly outgoing: AllowListedFetch,
    readonly sendLogoutToken: SendLogoutToken,
    readonly answer: PageAnswer,
    readonly providerPages: ProviderPages,
    readonly formToken: FormToken,
    readonly pageState: PageState,
    readonly files: PageFiles,
    readonly keyRing: KeyRing,
    readonly secretStore: SecretStore,
  ) {}

  static async build(
    settings: IdentitySettings,
    db: Db,
    redis: Redis,
    logger: Logger,
  ): Promise<IdentityRuntime> {
    const made = await makeProvider(settings, db, redis);
    const { secrets, audit, provider, clients, sessions, outgoing, answer, pages } = made;
    watchProvider(provider, { logger, audit, sessions, pages, settings });
    const limits = new GrowingDelays(redis, settings.REDIS_PREFIX, {
      account: settings.SIGN_IN_TRIES_PER_ACCOUNT,
      address: settings.SIGN_IN_TRIES_PER_ADDRESS,
    });
    const cost = {
      memoryKib: settings.ARGON2_MEMORY_KIB,
      passes: settings.ARGON2_PASSES,
      lanes: settings.ARGON2_LANES,
    };
    const authenticate = new Authenticate(db, limits, new HashGate(HASHES_AT_ONCE), audit, cost);
    await authenticate.prepare();
    const sendLogoutToken = takeOverLogout(provider);
    const handle = providerHandler(provider);
    const { resume } = cookieNames(settings.OIDC_ISSUER);
    const resumeInPlace = new ResumeInPlace(handle, made.cookieSignature, resume, settings.REDIS_PREFIX);
    return new IdentityRuntime(
      ...([
        settings,
        secrets,
        provider,
        handle,
        resumeInPlace,
        sessions,
        audit,
        authenticate,
        limits,
      ] as const),
      ...([clients, outgoing, sendLogoutToken, answer, pages] as const),
      ...([made.formToken, made.pageState, made.files, made.keyRing, made.secretStore] as const),
    );
  }
}

/** The provider and what it stands on: keys and clients from the database, sessions in Redis, pages. */
async function makeProvider(settings: IdentitySettings, db: Db, redis: Redis) {
  const keys = await makeKeys(settings, db);
  const { audit, formToken, cookieSignature } = keys;
  const clients = new ClientStore(db, settings.KEY_ENCRYPTION_KEY, audit);
  for (const client of firstPartyClients(settings)) {
    const portal = client.client_id === settings.OIDC_CLIENT_ID;
    const previous = portal ? settings.OIDC_CLIENT_SECRET_PREVIOUS : undefined;
    if (!(await clients.knows(client, true, previous))) await clients.register(client, true, previous);
  }

  const sessions = new SessionStore(redis, settings.REDIS_PREFIX);
  const accounts = new Accounts(db.direct, sessions);
  const outgoing = new AllowListedFetch();
  const files = new PageFiles();
  const answer = new PageAnswer(settings, files.stylesheet);
  const pages = new ProviderPages(
    answer,
    sessions,
    formToken,
    keys.pageState,
    (ctx, id) => accounts.find(ctx, id),
    files.script('passkey'),
    settings.UPSTREAM_PROVIDERS,
  );
  const provider = createProvider({
    settings,
    redis,
    signingKeys: keys.keyRing.slots,
    cookieSignature,
    clients,
    sessions,
    accounts,
    audit,
    outgoing,
    pages,
  });
  return { ...keys, provider, clients, sessions, outgoing, answer, pages, files };
}

/** Everything secret, and what is made of it alone. */
async function makeKeys({ KEY_ENCRYPTION_KEY: key }: IdentitySettings, db: Db) {
  const secretStore = await SecretStore.open(db.source, key, new Date());
  const { secrets } = secretStore;
  const formToken = new FormToken(secrets.form);
  return {
    secrets,
    secretStore,
    keyRing: await KeyRing.open(db, key),
    audit: new AuditTrail(db, secrets.audit, () => secretStore.refresh()),
    formToken,
    pageState: new PageState(formToken),
    cookieSignature: new CookieSignature(secrets.cookie),
  };
}
