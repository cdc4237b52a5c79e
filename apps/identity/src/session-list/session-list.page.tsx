import type { JSX } from 'react';
import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  LinkButton,
  Notice,
  Panel,
  Tag,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import type { Account } from '#identity';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { PageContext } from '../pages/page-context.js';
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
  const columns = (['device', 'place', 'since', 'systems', 'action'] as const).map((key) => ({
    key,
    label: t(`sessions.${key}`),
    silent: key === 'action',
  }));
  return (
    <AccountFrame account={account} current="sessions">
      {ended ? <Notice live>{t(ended === 'one' ? 'sessions.ended' : 'sessions.others-ended')}</Notice> : null}
      <p className="soft">{t('sessions.lead')}</p>
      <Panel id="sessions" title={t('sessions.caption')}>
        <CardTable caption={t('sessions.caption')} columns={columns}>
          {sessions.map((session) => (
            <SessionRow key={session.uid} session={session} formToken={formToken} />
          ))}
        </CardTable>
      </Panel>
      <Several alone={sessions.length < 2} formToken={formToken} />
    </AccountFrame>
  );
}

function SessionRow({ session, formToken }: { session: ListedSession; formToken: string }): JSX.Element {
  const t = useMessages(sessionListMessages);
  const language = useLanguage();
  const { place, since, lastUsed, systems } = session;
  const device = session.device ?? t('sessions.device.unknown');
  const begun = since ? momentText(since, language) : t('sessions.place.unknown');
  return (
    <CardRow
      head={
        <>
          {device} {session.isThis ? <Tag tone="accent">{t('sessions.this-device')}</Tag> : null}
        </>
      }
    >
      <CardCell label={t('sessions.place')}>
        {place.kind === 'outside'
          ? t('sessions.place.outside', { address: place.address })
          : t(`sessions.place.${place.kind}`)}
      </CardCell>
      <CardCell label={t('sessions.since')}>
        <span className="num nw">{begun}</span>
        {lastUsed ? (
          <div className="small quiet nw">
            {t('sessions.last-used')} <span className="num">{momentText(lastUsed, language)}</span>
          </div>
        ) : null}
      </CardCell>
      <CardCell label={t('sessions.systems')}>
        {systems.length > 0 ? (
          <ul>
            {systems.map((system) => (
              <li key={system}>{system}</li>
            ))}
          </ul>
        ) : (
          <span className="quiet">{t('sessions.systems.none')}</span>
        )}
      </CardCell>
      <CardCell label={t('sessions.action')}>
        {session.isThis ? (
          <LinkButton kind="second" href="/session/end">
            {t('sessions.leave')}
          </LinkButton>
        ) : (
          <form method="post" action="/account/sessions/end">
            <input type="hidden" name="_csrf" value={formToken} />
            <input type="hidden" name="session" value={session.uid} />
            <Button type="submit" kind="danger">
              {t('sessions.end')}
              <span className="vh">{t('sessions.end-which', { device, since: begun })}</span>
            </Button>
          </form>
        )}
      </CardCell>
    </CardRow>
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
