import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { errors, type ErrorOut, type KoaContextWithOIDC } from 'oidc-provider';
import { currentContext } from '#platform';
import { confirming } from '../interaction/confirming.js';
import { formPurpose, type FormToken } from '../pages/form-token.js';
import { pageHeaders, targetsOf, type PageAnswer } from '../pages/page-answer.js';
import type { PageState } from '../pages/page-state.js';
import { problemPage, type ProblemKind } from '../pages/problem.page.js';
import { passkeyAddresses, signInPage } from '../interaction/sign-in.page.js';
import { signedOutPage, signOutPage, switchAccountPage } from '../sign-out/sign-out.page.js';
import type { SessionStore } from '../store/session-store.js';
import { upstreamChoices } from '../upstream/upstream-choices.js';
import type { UpstreamSettings } from '../upstream/upstream-settings.js';
import type { SignedInAccount } from './accounts.js';
import { present } from './present.js';

type Interaction = NonNullable<KoaContextWithOIDC['oidc']['entities']['Interaction']>;

/** A request may start again this often within ten minutes; more means that the browser keeps no cookies. */
const RESTARTS = 5;

/** The pages that the provider itself shows. */
export class ProviderPages {
  /** Each names further origins to which the sign-out form of a session leads. */
  readonly signOutTargets: ((sessionUid: string) => Promise<string[]>)[] = [];

  constructor(
    private readonly answer: PageAnswer,
    private readonly sessions: SessionStore,
    private readonly formToken: FormToken,
    private readonly pageState: PageState,
    private readonly findAccount: (
      ctx: KoaContextWithOIDC,
      id: string,
    ) => Promise<SignedInAccount | undefined>,
    private readonly passkeyScript: string,
    private readonly upstreams: readonly UpstreamSettings[],
  ) {}

  /** The sign-in page at once, instead of a redirect to it: one round trip less for everybody. */
  async signIn(ctx: KoaContextWithOIDC, interaction: Interaction): Promise<void> {
    const { uid, params } = interaction;
    const whose = confirming(interaction);
    const context = this.answer.context(ctx.req as Request, params['ui_locales'], `/interaction/${uid}`);
    const { login_hint: hint } = params;
    const page = signInPage({
      context,
      action: `/interaction/${uid}/login?lang=${context.language}`,
      formToken: this.formToken.for(formPurpose(uid)),
      login: typeof hint === 'string' ? hint.slice(0, 64) : '',
      confirming: (whose && (await this.findAccount(ctx, whose))?.account) || undefined,
      passkey: passkeyAddresses(uid, context.language, this.passkeyScript),
      upstreams: upstreamChoices(whose ? [] : this.upstreams, uid, context.language),
      mistakes: [],
    });
    ctx.remove('location');
    show(ctx, 200, page, this.targets(ctx, params['state']), true);
  }

  async signOut(ctx: KoaContextWithOIDC): Promise<void> {
    const session = present(ctx.oidc.session, 'session');
    const account = await this.findAccount(ctx, present(session.accountId, 'account'));
    const context = this.context(ctx);
    const page = signOutPage({
      context,
      action: `${ctx.oidc.urlFor('end_session_confirm')}?lang=${context.language}`,
      xsrf: String(session.state?.['secret']),
      name: account?.account.name ?? '',
      asked: ctx.oidc.client !== undefined,
    });
    const further = await Promise.all(this.signOutTargets.map((targets) => targets(session.uid)));
    show(ctx, 200, page, [...this.targets(ctx, ctx.oidc.params?.['state']), ...further.flat()]);
  }

  async signedOut(ctx: KoaContextWithOIDC): Promise<void> {
    show(ctx, 200, signedOutPage(this.context(ctx)));
  }

  /** Replaces the provider's page that submits itself by script when one account takes another's place. */
  switchAccount(ctx: KoaContextWithOIDC): void {
    const page = switchAccountPage({
      context: this.context(ctx),
      action: ctx.oidc.urlFor('end_session_confirm'),
      xsrf: String(ctx.oidc.session?.state?.['secret']),
    });
    show(ctx, 200, page, this.targets(ctx, ctx.oidc.entities.Interaction?.params['state']));
  }

  /** Something a person should see. A sign-in that has expired or was used before starts itself again. */
  async error(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): Promise<void> {
    if (error instanceof errors.SessionNotFound) {
      const again = await this.restartAddress(ctx.path.split('/').at(-1) ?? '').catch(() => null);
      if (again !== null) {
        ctx.status = 303;
        ctx.redirect(again);
        return;
      }
    }
    const kind = kindOf(ctx.status, error);
    const detail = kind === '400' ? [out.error, out.error_description].filter(Boolean).join(': ') : undefined;
    show(ctx, ctx.status, problemPage(this.context(ctx), kind, detail));
  }

  /**
   * Where the authorization request of an interaction starts again; null when it is not known any more or has started
   * again too often.
   */
  async restartAddress(interactionUid: string): Promise<string | null> {
    const request = await this.sessions.requestOf(interactionUid);
    if (!request) return null;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request)) {
      for (const item of [value].flat()) if (typeof item === 'string') query.append(name, item);
    }
    const digest = createHash('sha256').update(query.toString()).digest('base64url');
    return (await this.sessions.countRestart(digest)) > RESTARTS ? null : `/auth?${query.toString()}`;
  }

  private targets(ctx: KoaContextWithOIDC, state: unknown): string[] {
    return targetsOf(ctx.oidc.client, this.pageState.onwardOrigin(state));
  }

  private context(ctx: KoaContextWithOIDC) {
    const address = ctx.method === 'GET' ? ctx.originalUrl : '/session/end';
    return this.answer.context(ctx.req as Request, ctx.oidc?.params?.['ui_locales'], address);
  }
}

function kindOf(status: number, error: Error): ProblemKind {
  if (status === 503) return '503';
  if (error instanceof errors.SessionNotFound) return 'expired';
  if (status === 404) return '404';
  return status >= 500 ? '500' : '400';
}

function show(
  ctx: KoaContextWithOIDC,
  status: number,
  html: string,
  formTargets: readonly string[] = [],
  scripts = false,
): void {
  ctx.set(pageHeaders(formTargets, scripts));
  if (status === 503) ctx.set('retry-after', '2');
  const requestId = currentContext()?.requestId;
  if (requestId) ctx.set('x-request-id', requestId);
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = html;
}
