import type { Provider } from '#relying-party';

/**
 * Where a sign-out may lead: to the provider, and to the address at which it ends sessions, which some providers keep on
 * a host of its own. Of one that is away only the issuer is known.
 */
export async function signOutAddresses(provider: Provider): Promise<string[]> {
  const { issuer } = provider.settings;
  try {
    const { end_session_endpoint: end } = await provider.metadata();
    return typeof end === 'string' && URL.canParse(end) ? [issuer, end] : [issuer];
  } catch {
    return [issuer];
  }
}
