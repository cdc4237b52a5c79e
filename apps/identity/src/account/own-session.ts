import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ACR } from '#contracts';
import { readAccount, type Account } from '#identity';
import { Db } from '#platform';
import { assertOwnForm } from '../pages/form-guard.js';
import { ACCOUNT_CLIENT } from '../provider/first-party-clients.js';
import { IdentityRuntime } from '../runtime.js';

/** Somebody who is signed in at identity itself. */
export interface OwnSession {
  readonly account: Account;
  readonly uid: string;
  /** Another one after every sign-in. */
  readonly id: string;
  readonly signedInAt: Date;
  /** They have shown who they are within the last few minutes, as changes to the account need it. */
  readonly confirmed: boolean;
  /** For the forms of the account page. */
  readonly formToken: string;
}

@Injectable()
export class OwnSessions {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
  ) {}

  /** Who is signed in, or null when the browser has been sent to sign in and come back to this very page. */
  async orSignIn(request: Request, response: Response): Promise<OwnSession | null> {
    const own = await this.current(request, response);
    if (!own) {
      response.redirect(303, this.signInAddress(request.method === 'GET' ? request.originalUrl : '/account'));
    }
    return own;
  }

  /** Who is signed in, or null. */
  async current(request: Request, response: Response): Promise<OwnSession | null> {
    const { provider, formToken } = this.runtime;
    const session = await provider.Session.get(provider.createContext(request, response));
    const account = session.accountId ? await readAccount(this.db.read, session.accountId, new Date()) : null;
    // Staff on one factor are not signed in yet: signing in again asks for the second.
    if (!account || (account.roles.length > 0 && session.acr !== ACR.two)) return null;
    const signedInAt = new Date((session.loginTs ?? 0) * 1000);
    return {
      account,
      uid: session.uid,
      id: session.jti,
      signedInAt,
      confirmed: Date.now() - signedInAt.getTime() <= this.runtime.settings.STEP_UP_MINUTES * 60_000,
      formToken: formToken.for(purpose(session.uid)),
    };
  }

  /**
   * Who has shown within the last few minutes that they are the one who is signed in, or null when the browser has been
   * sent to do so and come back.
   * @param page where to come back to; this very page by default, which for a form is the one that it stands on
   */
  async orConfirm(
    request: Request,
    response: Response,
    page: string = request.method === 'GET' ? request.originalUrl : '/account',
  ): Promise<OwnSession | null> {
    const own = await this.orSignIn(request, response);
    if (!own || own.confirmed) return own;
    response.redirect(303, this.signInAddress(page, { prompt: 'login' }));
    return null;
  }

  /** @throws DomainError 403 when a form does not come from this session's page */
  assertForm(request: Request, own: OwnSession): void {
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, purpose(own.uid));
  }

  /**
   * Where to sign in for one of identity's own pages.
   * @param page path and query on this origin
   * @param more further parameters of the authorization request, such as `prompt` or `max_age`
   */
  signInAddress(page: string, more: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams({
      client_id: ACCOUNT_CLIENT,
      response_type: 'none',
      redirect_uri: `${this.runtime.settings.OIDC_ISSUER}/account/continue`,
      scope: 'openid',
      state: this.runtime.pageState.for(page),
      ...more,
    });
    return `/auth?${query.toString()}`;
  }

  /** The page that a `state` of `signInAddress` stands for; the account page for any other. */
  pageOf(state: unknown): string {
    return this.runtime.pageState.read(state) ?? '/account';
  }
}

function purpose(uid: string): string {
  return `account:${uid}`;
}
