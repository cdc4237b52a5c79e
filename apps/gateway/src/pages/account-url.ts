import type { Provider } from '#relying-party';

/**
 * Where people manage their account: an https address that the provider names in its discovery document
 * (`account_management_uri`, OpenID Connect Account Management). Null when it names none, or is away.
 */
export async function accountUrl(provider: Provider): Promise<string | null> {
  try {
    const named: unknown = (await provider.metadata())['account_management_uri'];
    return typeof named === 'string' && /^https?:\/\//.test(named) ? named : null;
  } catch {
    return null;
  }
}
