import type { Request } from 'express';
import type { errors, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { AuditTrail } from '#identity';
import type { Logger } from '#platform';
import type { IdentitySettings } from '../config.js';
import { openRequestScope, settleRequestScope } from '../store/request-scope.js';
import type { SessionStore } from '../store/session-store.js';
import { answerErrorsWithoutIssuer } from './errors-without-issuer.js';
import type { ProviderPages } from './provider-pages.js';
import { sessionTtl } from './session-ttl.js';

interface Watchers {
  readonly logger: Logger;
  readonly audit: AuditTrail;
  readonly sessions: SessionStore;
  readonly pages: ProviderPages;
  readonly settings: IdentitySettings;
}

/** What happens around the provider's own work: audit, prolonging sessions, and pages that need no script. */
export function watchProvider(provider: Provider, watchers: Watchers): void {
  const { logger, sessions, settings } = watchers;
  provider.use(async (ctx, next) => {
    openRequestScope(ctx);
    try {
      await next();
      await afterRoute(ctx as KoaContextWithOIDC, watchers);
    } finally {
      await settle(ctx as KoaContextWithOIDC, watchers);
    }
  });
  provider.on('server_error', (ctx, error) => logger.error({ err: error, path: ctx.path }, 'provider error'));
  provider.on('authorization.error', (ctx, error) =>
    logger.info(
      { error: error.message, detail: error.error_description, client: ctx.oidc.client?.clientId },
      'authorization refused',
    ),
  );
  provider.on('grant.error', (ctx, error) =>
    logger.info(
      { error: error.message, detail: error.error_description, client: ctx.oidc.client?.clientId },
      'token refused',
    ),
  );
  provider.on('grant.success', (ctx) => {
    const { RefreshToken: token } = ctx.oidc.entities;
    if (ctx.oidc.params?.['grant_type'] !== 'refresh_token' || !token?.sessionUid) return;
    const now = Math.floor(Date.now() / 1000);
    sessions
      .prolong(token.sessionUid, now + sessionTtl(settings, token.authTime, now))
      .catch((error: unknown) => logger.warn({ err: error }, 'session not prolonged'));
  });
}

async function afterRoute(ctx: KoaContextWithOIDC, { audit, pages }: Watchers): Promise<void> {
  // An address of the provider's with a method or a rest that it does not know: bare text would be a dead end.
  if (ctx.status === 404 && !ctx.body)
    return pages.error(ctx, { error: 'not_found' }, new Error('no such route'));
  answerErrorsWithoutIssuer(ctx);
  const { oidc } = ctx;
  if (oidc?.route === 'end_session_confirm' && ctx.status === 303) await noteSignOut(ctx, audit);
  const { Interaction: interaction } = oidc?.entities ?? {};
  if (oidc?.route === 'authorization' && ctx.status === 303 && interaction?.prompt.name === 'login') {
    await pages.signIn(ctx, interaction);
  }
  if (ctx.status !== 200 || typeof ctx.body !== 'string') return;
  if (oidc?.route === 'resume') pages.switchAccount(ctx);
  if (oidc?.route === 'end_session' && !oidc.session?.accountId) leave(ctx);
}

/** What the provider routes answer to programs. */
const JSON_ROUTES = new Set(['token', 'userinfo', 'revocation', 'jwks', 'discovery']);

/** Nothing is answered as done before it is stored. */
async function settle(ctx: KoaContextWithOIDC, { pages, logger }: Watchers): Promise<void> {
  try {
    await settleRequestScope(ctx);
  } catch (error) {
    const fault = error as errors.OIDCProviderError;
    const status = fault.statusCode ?? 500;
    logger[status < 500 ? 'info' : 'error']({ err: error, path: ctx.path }, 'the answer could not be stored');
    ctx.remove('location');
    ctx.remove('set-cookie');
    ctx.status = status;
    const out = { error: fault.error ?? 'server_error', error_description: fault.error_description };
    if (JSON_ROUTES.has(ctx.oidc?.route)) ctx.body = out;
    else await pages.error(ctx, out, fault);
  }
}

/** Nobody is signed in: there is nothing to confirm, so the person goes straight back to where they came from. */
function leave(ctx: KoaContextWithOIDC): void {
  const { post_logout_redirect_uri: address, state } = ctx.oidc.params ?? {};
  const target = new URL(typeof address === 'string' ? address : ctx.oidc.urlFor('end_session_success'));
  if (typeof address === 'string' && typeof state === 'string') target.searchParams.set('state', state);
  ctx.status = 303;
  ctx.redirect(target.href);
}

async function noteSignOut(ctx: KoaContextWithOIDC, audit: AuditTrail): Promise<void> {
  const { session, params, client } = ctx.oidc;
  if (!session?.accountId) return;
  const request = ctx.req as Request;
  await audit.append({
    kind: 'sign-out',
    personId: session.accountId,
    clientId: client?.clientId ?? null,
    session: session.uid,
    address: request.ip ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    note: params?.['logout'] ? 'all systems' : 'this system only',
  });
}
