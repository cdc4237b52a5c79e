import { inLanguage } from '../../frame/locale';

/** A page of the site, by its Chinese path. */
export interface SitePage {
  readonly path: string;
  /** When it last changed; left out where nobody knows. */
  readonly updatedAt?: string;
}

const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A site map (sitemaps.org): each page in both languages. */
export function sitemapXml(publicUrl: string, pages: readonly SitePage[]): string {
  const urls = pages.flatMap(({ path, updatedAt }) =>
    (['zh', 'en'] as const).map((language) =>
      elementOf('url', publicUrl + inLanguage(path, language), updatedAt),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${SITEMAPS}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** The list of site maps. */
export function sitemapIndexXml(publicUrl: string, parts: readonly SitePage[]): string {
  const maps = parts.map(({ path, updatedAt }) => elementOf('sitemap', publicUrl + path, updatedAt));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${SITEMAPS}>\n${maps.join('\n')}\n</sitemapindex>\n`;
}

function elementOf(name: 'url' | 'sitemap', address: string, updatedAt: string | undefined): string {
  const changed = updatedAt === undefined ? '' : `<lastmod>${escaped(updatedAt)}</lastmod>`;
  return `<${name}><loc>${escaped(address)}</loc>${changed}</${name}>`;
}

/** Read by machines once in a while: an hour old is new enough. */
export function xmlAnswer(xml: string): Response {
  return new Response(xml, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
