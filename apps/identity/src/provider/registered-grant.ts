import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { present } from './present.js';

/**
 * The provider's `loadExistingGrant`. Every client was registered by an administrator, who decided what it learns; people
 * are not asked again. So each gets a grant for what it asks within its registration: scopes and audiences beyond that
 * have been refused before, and whether the system is for this person is asked after (see admission-prompt.ts).
 */
export async function registeredGrant(ctx: KoaContextWithOIDC): Promise<Grant> {
  const { provider } = ctx.oidc;
  const client = present(ctx.oidc.client, 'client');
  const session = present(ctx.oidc.session, 'session');
  const grantId = session.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  const accountId = present(session.accountId, 'account');
  const grant = existing ?? new provider.Grant({ accountId, clientId: client.clientId });
  if (widen(grant, ctx) || !existing) await grant.save();
  return grant;
}

/** Adds what this request asks for; tells whether that was anything new. */
function widen(grant: Grant, ctx: KoaContextWithOIDC): boolean {
  const before = JSON.stringify([grant.openid, grant.resources]);
  grant.addOIDCScope([...ctx.oidc.requestParamOIDCScopes]);
  for (const [resource, server] of Object.entries(ctx.oidc.resourceServers ?? {})) {
    grant.addResourceScope(resource, [...server.scopes]);
  }
  return JSON.stringify([grant.openid, grant.resources]) !== before;
}
