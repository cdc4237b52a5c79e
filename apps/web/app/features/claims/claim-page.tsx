import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaim } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/claim-page';
import { ClaimView } from './claim-view';
import fillingCss from '../filling/filling.css?url';
import voucherCss from '../voucher/voucher.css?url';
import ordersCss from '../orders/orders.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [fillingCss, voucherCss, ordersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const number = loaderData?.number;
  return pageTitle(
    location.pathname,
    number ? { zh: `兑付申请 ${number}`, en: `Claim ${number}` } : undefined,
  );
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherClaim> {
  return readForPage({ context, url }, `/voucher/claims/${encodeURIComponent(params.id)}`);
}

/** One claim, as its company sees it. */
export default function ClaimPage({ loaderData: claim }: Route.ComponentProps): JSX.Element {
  return <ClaimView key={claim.id} claim={claim} />;
}
