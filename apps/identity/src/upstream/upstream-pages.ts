/** Where somebody of another provider is linked with who is signed in here. */
export const LINK_PAGE = '/account/links/new';

/** The page on whose behalf a provider was asked; null for an address that is none. */
export function pageOfReturn(returnTo: unknown): string | null {
  if (returnTo === LINK_PAGE) return LINK_PAGE;
  return typeof returnTo === 'string' && /^\/interaction\/[\w-]{1,64}\/upstream$/.test(returnTo)
    ? returnTo
    : null;
}

/** Where to go on without the other provider. */
export function wayBack(page: string | null): string {
  if (page === null) return '/account';
  return page === LINK_PAGE ? '/account/links' : page.slice(0, -'/upstream'.length);
}
