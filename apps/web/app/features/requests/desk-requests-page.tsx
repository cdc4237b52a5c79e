import { useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderRequestList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { pageOf } from '../orders/order-pages';
import type { Route } from './+types/desk-requests-page';
import { RequestList } from './request-list';
import { requestMessages } from './requests.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, requestMessages['web.req.title']);
}

export function loader({ context, url }: Route.LoaderArgs): Promise<FinderRequestList> {
  const query = `side=editors&page=${pageOf(url)}`;
  return readForPage<FinderRequestList>({ context, url }, `/finder/requests?${query}`);
}

/** What companies ask about entries of no organisation. */
export default function DeskRequestsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(requestMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.req.title')}</h1>
      <RequestList list={loaderData} which="editors" />
    </main>
  );
}
