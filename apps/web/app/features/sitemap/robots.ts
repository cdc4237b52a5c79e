import { portalContext } from '../../load-context';
import type { Route } from './+types/robots';

/** What needs a sign-in, and questions, of which there are more than entries. */
const CLOSED = ['/workspace', '/desk', '/expert', '/signed-in', '/search?', '/find/compare'];

/** What machines need not read, and where everything is that they may. */
export function loader({ context }: Route.LoaderArgs): Response {
  const { publicUrl } = context.get(portalContext);
  const closed = ['/api/', '/auth/', ...CLOSED, ...CLOSED.map((path) => `/en${path}`)];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
