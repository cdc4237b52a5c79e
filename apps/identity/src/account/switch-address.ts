import type { Language } from '#kernel';

/**
 * Where a signed-in person chooses the company that they act for: at the portal, so that its session has the new
 * company at once and no token of the former one is used any more.
 * @param portal its public origin
 */
export function switchAddress(portal: string, language: Language): string {
  const returnTo = language === 'en' ? '/en/workspace' : '/workspace';
  return `${portal}/auth/login?${new URLSearchParams({ switch_company: '1', return_to: returnTo }).toString()}`;
}
