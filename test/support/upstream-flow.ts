import type { CookieBrowser, Page } from './cookie-browser.js';
import type { LyingProvider } from './lying-provider.js';
import { CLIENT } from './lying-provider.js';
import type { RelyingPartyProbe } from './relying-party-probe.js';

/** What identity is told of a provider of a test's own. */
export function upstreamSetting(
  id: string,
  { issuer }: Pick<LyingProvider, 'issuer'>,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const name = { zh: `${id}身份认证`, en: `${id} identity` };
  return { id, issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name, ...more };
}

/** The address of a provider's button on a sign-in page. */
export function buttonOf(page: Page, id: string): string {
  const found = new RegExp(`href="(/interaction/[\\w-]+/upstream/${id}\\?[^"]*)"`).exec(page.text);
  if (!found)
    throw new Error(`${page.url} has no button for ${id}: ${page.status} ${page.text.slice(0, 2000)}`);
  return new URL(found[1]!.replaceAll('&amp;', '&'), page.url).href;
}

/** Opens the sign-in page and presses a provider's button; ends where the portal would take over, or at a page. */
export async function throughUpstream(
  browser: CookieBrowser,
  party: RelyingPartyProbe,
  id: string,
  more: Record<string, string> = {},
): Promise<Page> {
  const page = await browser.follow(party.authorizeUrl(more), party.atPortal);
  return browser.follow(buttonOf(page, id), party.atPortal);
}

/** The target of a link whose address contains something. */
export function linkTo(page: Page, part: string): string {
  const found = [...page.text.matchAll(/href="([^"]+)"/g)].find(([, href]) => href!.includes(part));
  if (!found)
    throw new Error(`${page.url} has no link to ${part}: ${page.status} ${page.text.slice(0, 2000)}`);
  return new URL(found[1]!.replaceAll('&amp;', '&'), page.url).href;
}
