import type { Language } from '#kernel';
import type { IdentityRuntime } from '../runtime.js';
import { identityMessages } from './identity.messages.js';

/** What people call a system that they were signed in to; its id when nobody has named it, or it is no more. */
export async function systemName(
  { settings, clients }: Pick<IdentityRuntime, 'settings' | 'clients'>,
  clientId: string,
  language: Language,
): Promise<string> {
  if (clientId === settings.OIDC_CLIENT_ID) return identityMessages['identity.portal'][language];
  return (await clients.nameOf(clientId))?.[language] || clientId;
}
