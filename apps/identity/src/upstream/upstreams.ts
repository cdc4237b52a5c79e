import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { REDIS, type Redis } from '#platform';
import {
  BrowserBinding,
  HardenedStrategy,
  Provider,
  RedisTransactionStore,
  type RedisCommands,
} from '#relying-party';
import { cookieNames } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import type { UpstreamSettings } from './upstream-settings.js';

/** Milliseconds for each of the few answers that a sign-in needs of a provider. */
const PATIENCE_MS = 5000;

/** Another OpenID Provider, and what signs people in by it. */
export interface Upstream {
  readonly settings: UpstreamSettings;
  readonly provider: Provider;
  readonly strategy: HardenedStrategy;
  readonly transactions: RedisTransactionStore;
}

/**
 * The configured providers. Each has a redirect address of its own (RFC 9700 §4.4) and records of its own, so that an
 * answer meant for one is never taken by another.
 */
@Injectable()
export class Upstreams {
  /** Ties sign-ins to the browser; one cookie for all providers. */
  readonly binding: BrowserBinding;
  private readonly byId: ReadonlyMap<string, Upstream>;

  constructor(
    private readonly runtime: IdentityRuntime,
    @Inject(REDIS) private readonly redis: Redis,
  ) {
    const { UPSTREAM_PROVIDERS, OIDC_ISSUER } = runtime.settings;
    const { upstream: name, secure } = cookieNames(OIDC_ISSUER);
    this.binding = new BrowserBinding({ name, secure });
    this.byId = new Map(UPSTREAM_PROVIDERS.map((settings) => [settings.id, this.make(settings)]));
  }

  get all(): readonly Upstream[] {
    return [...this.byId.values()];
  }

  /** @throws DomainError 404 */
  of(id: string): Upstream {
    const found = this.byId.get(id);
    if (!found) throw notFound();
    return found;
  }

  /** Where the browser comes back to after having left a provider. */
  leftAddress(id: string): string {
    return `${this.runtime.settings.OIDC_ISSUER}/upstream/${id}/signed-out`;
  }

  private make(settings: UpstreamSettings): Upstream {
    const { id, issuer, clientId, clientSecret, scopes } = settings;
    const { OIDC_ISSUER, REDIS_PREFIX } = this.runtime.settings;
    const provider = new Provider({
      issuer,
      clientId,
      clientSecret,
      redirectUri: `${OIDC_ISSUER}/upstream/${id}/callback`,
      scopes,
      limits: { patience: PATIENCE_MS },
    });
    const commands: RedisCommands = {
      sendCommand: ([command = '', ...values]: string[]) => this.redis.call(command, ...values),
    };
    const transactions = new RedisTransactionStore(commands, `${REDIS_PREFIX}upstream:${id}:`);
    const strategy = new HardenedStrategy({ provider, transactions, binding: this.binding }, takeSignIn);
    return { settings, provider, strategy, transactions };
  }
}

/** What was verified is the user; the base class counts these parameters. */
const takeSignIn: ConstructorParameters<typeof HardenedStrategy>[1] = (
  _issuer,
  _profile,
  _context,
  _idToken,
  _accessToken,
  _refreshToken,
  signIn,
  done,
) => done(null, signIn);
