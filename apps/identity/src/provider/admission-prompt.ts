import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { mayEnter } from '#identity';
import { orOutage } from '../store/outage.js';
import type { ClientStore } from '../store/client-store.js';
import type { SessionStore } from '../store/session-store.js';
import type { SignedInAccount } from './accounts.js';
import { present } from './present.js';

/**
 * Stops whoever a system is not for, and says whom to ask. The system itself learns `access_denied`: from the page that
 * says so, or at once when it asked for no page.
 */
export function admissionPrompt(clients: ClientStore, sessions: SessionStore): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  return new Prompt(
    { name: 'admission', requestable: false },
    new Check('not_admitted', 'the system is not for this person', 'access_denied', async (ctx) =>
      (await isAdmitted(ctx, clients, sessions)) ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
    ),
  );
}

/** Whether the client of a request is for the person of its session, as which they act now. */
async function isAdmitted(
  ctx: KoaContextWithOIDC,
  clients: ClientStore,
  sessions: SessionStore,
): Promise<boolean> {
  const registered = await clients.registered(present(ctx.oidc.client, 'client').clientId);
  if (!registered) return false;
  if (registered.admits === null) return true;
  const { account } = present(ctx.oidc.account, 'account') as unknown as SignedInAccount;
  const actingFor = await orOutage(sessions.actingCompany(present(ctx.oidc.session, 'session').uid));
  return mayEnter(registered, account, actingFor);
}
