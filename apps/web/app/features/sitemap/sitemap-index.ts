import { readForPage } from '../../api/read-for-page';
import { portalContext } from '../../load-context';
import type { Route } from './+types/sitemap-index';
import { sitemapIndexXml, xmlAnswer } from './sitemap-xml';

/** All site maps: one of the pages of the portal, and those of the directories. */
export async function loader({ context, url }: Route.LoaderArgs): Promise<Response> {
  const parts = await readForPage<{ items: { from: string; updatedAt: string }[] }>(
    { context, url },
    '/finder/addresses',
  );
  const maps = parts.items.map(({ from, updatedAt }) => ({ path: `/sitemap/${from}.xml`, updatedAt }));
  const { publicUrl } = context.get(portalContext);
  return xmlAnswer(sitemapIndexXml(publicUrl, [{ path: '/sitemap/pages.xml' }, ...maps]));
}
