import { LinkButton, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { data, useLocation } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { VoucherNotice } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { SessionGuard } from '../session/session-guard';
import type { Route } from './+types/objection-page';
import { noticesMessages } from './notices.messages';
import { ObjectionForm } from './objection-form';
import { ObjectionRules } from './objection-rules';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';

export const handle: PageHandle = { scripts: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, noticesMessages['web.objection.title']);
}

interface ObjectionData {
  readonly notice: VoucherNotice;
  readonly entry: VoucherNotice['entries'][number];
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<ObjectionData> {
  const path = `/voucher/notices/${encodeURIComponent(params.id)}`;
  const notice = await readForPage<VoucherNotice>({ context, url }, path);
  const entry = notice.entries.find(({ id }) => id === params.entry);
  if (!entry) throw data(null, 404);
  return { notice, entry };
}

/** An objection to an entry of a public notice, under the name of whoever is signed in. */
export default function ObjectionPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const { pathname } = useLocation();
  const { session } = usePortal();
  const { notice, entry } = loaderData;
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={`/vouchers/notices/${notice.id}`} reloadDocument>
          {t('web.objection.back')}
        </LocalLink>
      </p>
      <div>
        <h1>{t('web.objection.title')}</h1>
        <p className="lead">{t('web.objection.about', { name: entry.name })}</p>
        <p className="soft">{notice.title[language]}</p>
      </div>
      {notice.open ? <ObjectionRules /> : <p>{t('web.notice.over')}</p>}
      {notice.open && session ? (
        <SessionGuard>
          <noscript>
            <p className="notice warn">{t('web.objection.no-scripts')}</p>
          </noscript>
          <ObjectionForm entryId={entry.id} name={session.person.name} />
        </SessionGuard>
      ) : null}
      {notice.open && !session ? (
        <p>
          <LinkButton href={`/auth/login?return_to=${encodeURIComponent(pathname)}`}>
            {t('web.objection.sign-in')}
          </LinkButton>
        </p>
      ) : null}
    </main>
  );
}
