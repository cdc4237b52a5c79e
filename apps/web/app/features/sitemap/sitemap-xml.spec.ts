import { describe, expect, it } from 'vitest';
import { sitemapIndexXml, sitemapXml } from './sitemap-xml';

describe('a site map', () => {
  it('has each page in both languages and when it last changed', () => {
    expect(sitemapXml('https://portal.example', [{ path: '/', updatedAt: '2026-11-28T00:00:00Z' }])).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://portal.example/</loc><lastmod>2026-11-28T00:00:00Z</lastmod></url>
<url><loc>https://portal.example/en</loc><lastmod>2026-11-28T00:00:00Z</lastmod></url>
</urlset>
`,
    );
  });

  it('is sound XML whatever an address holds', () => {
    expect(sitemapXml('https://portal.example', [{ path: `/find/policy/a&b<c>"'` }])).toContain(
      '<loc>https://portal.example/en/find/policy/a&amp;b&lt;c&gt;&quot;&apos;</loc></url>',
    );
  });

  it('is named by the list of all', () => {
    const index = sitemapIndexXml('https://portal.example', [{ path: '/sitemap/pages.xml' }]);
    expect(index).toContain('<sitemap><loc>https://portal.example/sitemap/pages.xml</loc></sitemap>');
  });
});
