import type { JSX } from 'react';
import { Button, LinkButton, Notice, Panel, Tag, momentText, useLanguage, useMessages } from '#look';
import type { Account } from '#identity';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { Lines } from '../pages/lines.js';
import { Moment } from '../pages/moment.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';
import type { ListedSession } from './listed-session.js';
import { sessionListMessages } from './session-list.messages.js';

/** What has just been ended. */
export const ENDED = ['one', 'others'] as const;

export interface SessionListPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly sessions: readonly ListedSession[];
  readonly ended: (typeof ENDED)[number] | null;
}

export function sessionListPage(page: SessionListPage): string {
  const title = identityMessages['sessions.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <SessionListMain {...page} /> });
}

function SessionListMain({ account, sessions, ended, formToken }: SessionListPage): JSX.Element {
  const t = useMessages(sessionListMessages);
  return (
    <AccountFrame account={account} current="sessions">
      {ended ? <Notice live>{t(ended === 'one' ? 'sessions.ended' : 'sessions.others-ended')}</Notice> : null}
      <p className="soft">{t('sessions.lead')}</p>
      <Panel id="sessions" title={t('sessions.caption')}>
        <Sessions sessions={sessions} formToken={formToken} />
      </Panel>
      <Several alone={sessions.length < 2} formToken={formToken} />
    </AccountFrame>
  );
}

function Sessions({ sessions, formToken }: Pick<SessionListPage, 'sessions' | 'formToken'>): JSX.Element {
  const t = useMessages(sessionListMessages);
  return (
    <RecordTable
      caption={t('sessions.caption')}
      rows={sessions}
      keyOf={({ uid }) => uid}
      columns={[
        {
          label: t('sessions.device'),
          render: ({ device, isThis }) => (
            <>
              {device ?? t('sessions.device.unknown')}{' '}
              {isThis ? <Tag tone="accent">{t('sessions.this-device')}</Tag> : null}
            </>
          ),
        },
        {
          label: t('sessions.place'),
          render: ({ place }) =>
            place.kind === 'outside'
              ? t('sessions.place.outside', { address: place.address })
              : t(`sessions.place.${place.kind}`),
        },
        { label: t('sessions.since'), render: (session) => <Since {...session} /> },
        {
          label: t('sessions.systems'),
          render: ({ systems }) =>
            systems.length > 0 ? (
              <Lines lines={systems} />
            ) : (
              <span className="quiet">{t('sessions.systems.none')}</span>
            ),
        },
        {
          label: t('sessions.action'),
          silent: true,
          render: (session) => <End session={session} formToken={formToken} />,
        },
      ]}
    />
  );
}

function Since({ since, lastUsed }: ListedSession): JSX.Element {
  const t = useMessages(sessionListMessages);
  return (
    <>
      {since ? <Moment at={new Date(since)} /> : t('sessions.place.unknown')}
      {lastUsed ? (
        <div className="small quiet nw">
          {t('sessions.last-used')} <Moment at={new Date(lastUsed)} />
        </div>
      ) : null}
    </>
  );
}

/** Ends one session; this very one by signing out. */
function End({ session, formToken }: { session: ListedSession; formToken: string }): JSX.Element {
  const t = useMessages(sessionListMessages);
  const language = useLanguage();
  if (session.isThis) {
    return (
      <LinkButton kind="second" href="/session/end">
        {t('sessions.leave')}
      </LinkButton>
    );
  }
  const device = session.device ?? t('sessions.device.unknown');
  const since = session.since ? momentText(session.since, language) : t('sessions.place.unknown');
  return (
    <form method="post" action="/account/sessions/end">
      <input type="hidden" name="_csrf" value={formToken} />
      <input type="hidden" name="session" value={session.uid} />
      <Button type="submit" kind="danger">
        {t('sessions.end')}
        <span className="vh">{t('sessions.end-which', { device, since })}</span>
      </Button>
    </form>
  );
}

/** Ends of more than one session, the gentler one first. */
function Several({ alone, formToken }: { alone: boolean; formToken: string }): JSX.Element {
  const t = useMessages(sessionListMessages);
  return (
    <Panel id="several" title={t('sessions.others.title')}>
      <div className="stack">
        <p>{t('sessions.others.lead')}</p>
        <div className="row">
          {alone ? null : (
            <form method="post" action="/account/sessions/end-others">
              <input type="hidden" name="_csrf" value={formToken} />
              <Button type="submit" kind="second">
                {t('sessions.others.submit')}
              </Button>
            </form>
          )}
          <form method="post" action="/account/sign-out-everywhere">
            <input type="hidden" name="_csrf" value={formToken} />
            <Button type="submit" kind="danger">
              {t('sessions.everywhere.submit')}
            </Button>
          </form>
        </div>
      </div>
    </Panel>
  );
}
