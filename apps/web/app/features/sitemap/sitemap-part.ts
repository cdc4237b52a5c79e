import { data } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import { portalContext } from '../../load-context';
import { entryPath } from '../entry/entry-path';
import type { Route } from './+types/sitemap-part';
import { sitemapXml, xmlAnswer, type SitePage } from './sitemap-xml';

/** The pages of the portal that everybody may read, but for the entries. */
const PAGES: readonly SitePage[] = [
  '/',
  '/search',
  '/vouchers',
  '/vouchers/notices',
  '/vouchers/providers',
  '/verify',
].map((path) => ({ path }));
const PART = /^([\da-f-]{36})\.xml$/;

/** One site map: `pages.xml`, or entries from the one that names it. */
export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Response> {
  const { publicUrl } = context.get(portalContext);
  if (params.part === 'pages.xml') return xmlAnswer(sitemapXml(publicUrl, PAGES));
  const from = PART.exec(params.part)?.[1];
  if (from === undefined) throw data(null, 404);
  const part = await readForPage<{ items: { kind: string; address: string; updatedAt: string }[] }>(
    { context, url },
    `/finder/addresses/${from}`,
  );
  const entries = part.items.map((entry) => ({ path: entryPath(entry), updatedAt: entry.updatedAt }));
  return xmlAnswer(sitemapXml(publicUrl, entries));
}
