import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount, type Account } from '#identity';
import { Db } from '#platform';
import { assertOwnForm } from '../pages/form-guard.js';
import { ACCOUNT_CLIENT } from '../provider/first-party-clients.js';
import { IdentityRuntime } from '../runtime.js';

/** Somebody who is signed in at identity itself. */
export interface OwnSession {
  readonly account: Account;
  readonly uid: string;
  readonly signedInAt: Date;
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
    const { provider, formToken } = this.runtime;
    const session = await provider.Session.get(provider.createContext(request, response));
    const account = session.accountId ? await readAccount(this.db.read, session.accountId, new Date()) : null;
    if (!account) {
      response.redirect(303, this.signInAddress(request.method === 'GET' ? request.originalUrl : '/account'));
      return null;
    }
    return {
      account,
      uid: session.uid,
      signedInAt: new Date((session.loginTs ?? 0) * 1000),
      formToken: formToken.for(purpose(session.uid)),
    };
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
      state: this.stateFor(page),
      ...more,
    });
    return `/auth?${query.toString()}`;
  }

  /** The page that a `state` of `signInAddress` stands for; the account page for any other. */
  pageOf(state: unknown): string {
    const [page = '', mac] = typeof state === 'string' ? state.split('.') : [];
    const known = this.runtime.formToken.belongs(mac, `page:${page}`);
    return known ? Buffer.from(page, 'base64url').toString() : '/account';
  }

  private stateFor(address: string): string {
    const page = Buffer.from(address.startsWith('/') ? address : '/account').toString('base64url');
    return `${page}.${this.runtime.formToken.for(`page:${page}`)}`;
  }
}

function purpose(uid: string): string {
  return `account:${uid}`;
}
