import { useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderRequestList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { pageOf } from '../orders/order-pages';
import type { Route } from './+types/requests-page';
import { RequestList } from './request-list';
import requestsCss from './requests.css?url';
import { requestMessages } from './requests.messages';

const SIDES = ['asked', 'received'] as const;
type Side = (typeof SIDES)[number];

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: requestsCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, requestMessages['web.req.title']);
}

export async function loader({
  context,
  url,
}: Route.LoaderArgs): Promise<{ readonly list: FinderRequestList; readonly side: Side }> {
  const side = url.searchParams.get('side') === 'received' ? 'received' : 'asked';
  const list = await readForPage<FinderRequestList>(
    { context, url },
    `/finder/requests?side=${side}&page=${pageOf(url)}`,
  );
  return { list, side };
}

/** What the company asked of others, and what others asked of it. */
export default function RequestsPage({ loaderData: { list, side } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(requestMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.req.title')}</h1>
      <nav className="sides" aria-label={t('web.req.sides')}>
        {SIDES.map((one) => (
          <LocalLink
            key={one}
            to={`/workspace/requests?side=${one}`}
            aria-current={one === side ? 'page' : undefined}
          >
            {t(`web.req.${one}`)}
          </LocalLink>
        ))}
      </nav>
      <RequestList list={list} which={side} />
    </main>
  );
}
