import { useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { FinderConditions } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { entryPath } from '../entry/entry-path';
import { Original } from '../search/original';
import { SaidNotice, saidOf } from '../voucher-desk/said-notice';
import type { Route } from './+types/conditions-page';
import { ConditionsForm } from './conditions-form';
import fitCss from './fit.css?url';
import { conditionsMessages } from './conditions.messages';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: fitCss }];
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<FinderConditions> {
  return readForPage({ context, url }, `/finder/records/${encodeURIComponent(params.id)}/conditions`);
}

/** Whom a policy is for, as an editor says it. */
export default function ConditionsPage({ loaderData: record }: Route.ComponentProps): JSX.Element {
  const t = useMessages(conditionsMessages);
  const said = saidOf(useLocation().state);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={`/desk/entries/records/${record.id}`}>{t('web.conditions.back')}</LocalLink>
      </p>
      {said ? <SaidNotice words={said} /> : null}
      <div>
        <h1>{t('web.conditions.title')}</h1>
        <p className="lead">
          <Original text={record.title} />
        </p>
        <p className="soft">{t('web.conditions.lead')}</p>
        {record.conditions.length > 0 ? (
          <p>
            <LocalLink to={`${entryPath({ kind: 'policy', address: record.address })}/fit`} reloadDocument>
              {t('web.conditions.see')}
            </LocalLink>
          </p>
        ) : null}
      </div>
      <ConditionsForm key={record.id} record={record} />
    </main>
  );
}
