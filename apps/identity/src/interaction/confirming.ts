import { ACCOUNT_CLIENT } from '../provider/first-party-clients.js';

/** What is read of an interaction. */
interface Asked {
  readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
  readonly session?: { readonly accountId: string } | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Asked again because it was some time ago, not because it must be somebody else. */
const AGAIN = new Set(['login_prompt', 'max_age', 'factor_missing']);

/**
 * Whom an interaction asks to show once more who they are, before an act that needs it; null when anybody may sign in.
 * Identity's own pages ask so by `prompt=login`, relying parties by `max_age` or by naming the person; and whoever has
 * become staff since they signed in is asked for more.
 */
export function confirming({ prompt, session, params }: Asked): string | null {
  const named = [params['max_age'], params['id_token_hint']].some((value) => value !== undefined);
  const means = named || prompt.reasons.includes('factor_missing');
  const again = prompt.name === 'login' && prompt.reasons.every((reason) => AGAIN.has(reason));
  if (!session || !again || (!means && params['client_id'] !== ACCOUNT_CLIENT)) return null;
  return session.accountId;
}
