import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { ClientStore } from '../store/client-store.js';
import { present } from './present.js';

/**
 * The provider's `loadExistingGrant`: the portal's own clients get what they ask for without a question, within the
 * session that the person has begun. Other clients find only what was granted to them before.
 */
export function firstPartyGrant(clients: ClientStore) {
  return async (ctx: KoaContextWithOIDC): Promise<Grant | undefined> => {
    const { provider } = ctx.oidc;
    const client = present(ctx.oidc.client, 'client');
    const session = present(ctx.oidc.session, 'session');
    const grantId = session.grantIdFor(client.clientId);
    const existing = grantId ? await provider.Grant.find(grantId) : undefined;
    if (!(await clients.isFirstParty(client.clientId))) return existing;
    const accountId = present(session.accountId, 'account');
    const grant = existing ?? new provider.Grant({ accountId, clientId: client.clientId });
    if (widen(grant, ctx) || !existing) await grant.save();
    return grant;
  };
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
