import { Button, EmptyState, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { Inbox } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { useApi } from '../session/session-context';
import type { Route } from './+types/inbox-page';
import { inboxMessages } from './inbox.messages';
import { MessageRow } from './message-row';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, inboxMessages['web.in.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Inbox> {
  const before = url.searchParams.get('before');
  const query = before ? `?before=${encodeURIComponent(before)}` : '';
  return readForPage<Inbox>({ context, url }, `/workspace/inbox${query}`);
}

export default function InboxPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(inboxMessages);
  const api = useApi();
  const { revalidate } = useRevalidator();
  const [failed, setFailed] = useState(false);
  const { items, unread, next } = loaderData;
  const settle = (work: Promise<unknown>) =>
    work.then(
      () => (setFailed(false), revalidate()),
      () => setFailed(true),
    );
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.in.title')}</h1>
        {unread > 0 ? (
          <Button kind="second" onClick={() => void settle(api.POST('/workspace/inbox/read-all'))}>
            {t('web.in.mark.all')}
          </Button>
        ) : null}
      </div>
      {items.length > 0 ? (
        <p className="soft" role="status">
          {unread > 0 ? t('web.in.unread', { count: unread }) : t('web.in.all-read')}
        </p>
      ) : null}
      {failed ? (
        <p className="wrong" role="alert">
          {t('web.in.failed')}
        </p>
      ) : null}
      {items.length === 0 ? (
        <EmptyState title={t('web.in.empty')}>
          <p>{t('web.in.empty.text')}</p>
        </EmptyState>
      ) : (
        <ul className="messages">
          {items.map((item) => (
            <MessageRow
              key={item.id}
              item={item}
              onRead={() =>
                settle(api.POST('/workspace/inbox/{id}/read', { params: { path: { id: item.id } } }))
              }
            />
          ))}
        </ul>
      )}
      {next ? (
        <p>
          <LocalLink to={`/workspace/inbox?before=${next}`}>{t('web.in.older')}</LocalLink>
        </p>
      ) : null}
    </main>
  );
}
