import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderRequest } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/request-page';
import { RequestView } from './request-view';
import ordersCss from '../orders/orders.css?url';
import voucherCss from '../voucher/voucher.css?url';
import requestsCss from './requests.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [voucherCss, ordersCss, requestsCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.entry.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<FinderRequest> {
  return readForPage<FinderRequest>({ context, url }, `/finder/requests/${encodeURIComponent(params.id)}`);
}

/** One request, from the side of whoever acts: in the workspace and at the editors' desk. */
export default function RequestPage({ loaderData }: Route.ComponentProps): JSX.Element {
  return <RequestView key={loaderData.id} request={loaderData} />;
}
