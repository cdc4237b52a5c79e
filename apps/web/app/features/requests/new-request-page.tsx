import { buttonClass, EmptyState, Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderRequestForm } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { entryPath } from '../entry/entry-path';
import type { Route } from './+types/new-request-page';
import { AskForm } from './ask-form';
import { requestMessages } from './requests.messages';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, requestMessages[`web.req.new.${loaderData?.kind ?? 'not'}`]);
}

export function loader({ context, url }: Route.LoaderArgs): Promise<FinderRequestForm> {
  const entry = encodeURIComponent(url.searchParams.get('entry') ?? '');
  return readForPage<FinderRequestForm>({ context, url }, `/finder/requests/form/${entry}`);
}

/** Asks something of whoever offers an entry. */
export default function NewRequestPage({ loaderData: form }: Route.ComponentProps): JSX.Element {
  const t = useMessages(requestMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={entryPath(form.entry)} reloadDocument>
          {form.entry.title}
        </LocalLink>
      </p>
      <h1>{t(`web.req.new.${form.kind ?? 'not'}`)}</h1>
      <Asking form={form} />
    </main>
  );
}

function Asking({ form }: { readonly form: FinderRequestForm }): JSX.Element {
  const t = useMessages(requestMessages);
  const language = useLanguage();
  const { session } = usePortal();
  const { kind, owner, answerDays: days } = form;
  if (form.obstacle || !kind)
    return (
      <EmptyState
        title={t('web.req.new.not')}
        action={
          <LocalLink to={entryPath(form.entry)} reloadDocument>
            {t('web.req.new.back')}
          </LocalLink>
        }
      >
        <p>{form.obstacle?.[language]}</p>
      </EmptyState>
    );
  if (form.open)
    return (
      <EmptyState
        title={t('web.req.new.open')}
        action={
          <LocalLink className={buttonClass()} to={`/workspace/requests/${form.open}`}>
            {t('web.req.new.open.go')}
          </LocalLink>
        }
      >
        <p>{t('web.req.new.open.text')}</p>
      </EmptyState>
    );
  if (!session?.grants['finder']?.includes('fill'))
    return <Notice tone="warn">{t('web.req.new.read-only')}</Notice>;
  return (
    <>
      <p>{owner ? t('web.req.new.who', { owner, days }) : t('web.req.new.who.editors', { days })}</p>
      {form.demo ? <Notice>{t('web.req.new.demo')}</Notice> : null}
      <Panel id="h-ask" title={t('web.req.new.form')}>
        <AskForm key={form.entry.id} form={form} kind={kind} />
      </Panel>
    </>
  );
}
