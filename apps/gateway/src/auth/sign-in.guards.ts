import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { DomainError } from '#kernel';
import { ClientAddresses, currentContext } from '#platform';
import type { SignInStep } from '#relying-party';
import { SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { RateLimits } from '../limits/rate-limits.js';
import { ContinueSession } from './continue-session.js';

const LOCALES = { zh: 'zh-CN', en: 'en' } as const;

/** The language that the provider's pages should speak: the one that this request speaks. */
export const uiLocales = (): string => LOCALES[currentContext()?.language ?? 'zh'];

/** Who comes from an English page goes on in English, whatever the browser prefers; likewise in Chinese. */
function localesFor(returnTo: unknown): string {
  if (typeof returnTo !== 'string') return uiLocales();
  return /^\/en(?:[/?#]|$)/.test(returnTo) ? LOCALES.en : LOCALES.zh;
}

/** Sends the browser to the provider; the route behind it is never reached. */
@Injectable()
export class BeginSignIn extends AuthGuard('oidc') {
  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    private readonly limits: RateLimits,
    private readonly addresses: ClientAddresses,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.limits.signIn(this.addresses.of(context.switchToHttp().getRequest<Request>()));
    return (await super.canActivate(context)) as boolean;
  }

  override getAuthenticateOptions(context: ExecutionContext): object {
    const { query } = context.switchToHttp().getRequest<Request>();
    const returnTo = query['iss'] === undefined ? query['return_to'] : this.initiated(query);
    const confirmWithin =
      query['step_up'] === '1' ? Math.ceil(this.settings.STEP_UP_MINUTES * 60) : undefined;
    return {
      step: 'begin',
      returnTo,
      confirmWithin,
      uiLocales: localesFor(returnTo),
      ...(query['switch_company'] === '1' ? { prompt: 'company' } : {}),
    } satisfies SignInStep;
  }

  /**
   * A sign-in that somebody else begins (OpenID Connect Core §4), as the list of a provider's systems does: only at our
   * own provider, and never to an address of another origin. Where it leads is judged once more as any `return_to` is.
   */
  private initiated({ iss, target_link_uri: target }: Request['query']): string {
    if (iss !== this.settings.OIDC_ISSUER) throw new DomainError('sign-in.refused', 403);
    const { PUBLIC_URL } = this.settings;
    if (typeof target !== 'string' || !target.startsWith(`${PUBLIC_URL}/`)) return '/';
    return target.slice(PUBLIC_URL.length);
  }

  override handleRequest<User>(error: unknown): User {
    throw error ?? refused();
  }
}

/** Takes what the provider sends back; behind it the person is known and the session is new. */
@Injectable()
export class FinishSignIn extends AuthGuard('oidc') {
  constructor(
    private readonly limits: RateLimits,
    private readonly addresses: ClientAddresses,
    private readonly continueSession: ContinueSession,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    await this.limits.signIn(this.addresses.of(request));
    await super.canActivate(context);
    await this.continueSession.run(request);
    // Passport gives the session a new id here, so that nobody can have planted it (ASVS 7.2.4).
    await super.logIn(request);
    return true;
  }

  override getAuthenticateOptions(): object {
    return { step: 'finish', uiLocales: uiLocales() } satisfies SignInStep;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error || !user) throw error ?? refused();
    return user;
  }
}

function refused(): DomainError {
  return new DomainError('sign-in.refused', 403);
}
