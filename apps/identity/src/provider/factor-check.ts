import { interactionPolicy } from 'oidc-provider';
import { ACR } from '#contracts';
import type { SignedInAccount } from './accounts.js';

/**
 * Staff get nowhere on a password alone: a session that stands on one factor, such as that of somebody who has become
 * staff since, leads back to signing in, which asks for the second.
 */
export function factorCheck(): interactionPolicy.Check {
  const { Check } = interactionPolicy;
  return new Check('factor_missing', 'staff need a second factor', 'login_required', (ctx) => {
    const { account, session } = ctx.oidc as unknown as {
      account?: SignedInAccount;
      session?: { readonly acr?: string };
    };
    const missing = account && account.account.roles.length > 0 && session?.acr !== ACR.two;
    return missing ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
  });
}
