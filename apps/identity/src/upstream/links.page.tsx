import type { JSX } from 'react';
import type { Account, UpstreamAccount } from '#identity';
import { Button, LinkButton, Notice, Panel, useLanguage, useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { identityMessages } from '../pages/identity.messages.js';
import { Moment } from '../pages/moment.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';
import { upstreamMessages } from './upstream.messages.js';
import type { UpstreamSettings } from './upstream-settings.js';

/** What has just been done. */
export const LINK_OUTCOMES = ['added', 'removed', 'gone'] as const;

export interface LinksPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly links: readonly UpstreamAccount[];
  readonly providers: readonly UpstreamSettings[];
  readonly outcome: (typeof LINK_OUTCOMES)[number] | null;
}

export function linksPage(page: LinksPage): string {
  const title = identityMessages['links.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <LinksMain {...page} /> });
}

function LinksMain({ account, links, providers, outcome, formToken }: LinksPage): JSX.Element {
  const t = useMessages(upstreamMessages);
  const language = useLanguage();
  const nameOf = ({ provider, issuer }: UpstreamAccount): string =>
    providers.find(({ id }) => id === provider)?.name[language] ?? issuer;
  return (
    <AccountFrame account={account} current="links">
      {outcome ? (
        <Notice live tone={outcome === 'gone' ? 'warn' : 'accent'}>
          {t(`upstream.links.${outcome}`)}
        </Notice>
      ) : null}
      <p className="soft">{t('upstream.links.lead')}</p>
      <Panel id="links" title={t('upstream.links.caption')}>
        {links.length === 0 ? (
          <p>{t('upstream.links.none')}</p>
        ) : (
          <LinkTable links={links} nameOf={nameOf} formToken={formToken} />
        )}
      </Panel>
      {providers.length > 0 ? (
        <Panel id="add" title={t('upstream.links.add-title')}>
          <ul className="row">
            {providers.map(({ id, name }) => (
              <li key={id}>
                <LinkButton kind="second" href={`/account/links/begin/${id}?lang=${language}`}>
                  {t('upstream.links.add', { provider: name[language] })}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </AccountFrame>
  );
}

interface LinkTableProps extends Pick<LinksPage, 'links' | 'formToken'> {
  readonly nameOf: (link: UpstreamAccount) => string;
}

function LinkTable({ links, nameOf, formToken }: LinkTableProps): JSX.Element {
  const t = useMessages(upstreamMessages);
  return (
    <RecordTable
      caption={t('upstream.links.caption')}
      rows={links}
      keyOf={({ issuer, subject }) => issuer + subject}
      columns={[
        { label: t('upstream.links.provider'), render: nameOf },
        { label: t('upstream.links.label'), render: ({ label }) => label },
        { label: t('upstream.links.since'), render: ({ linkedAt }) => <Moment at={linkedAt} /> },
        {
          label: t('upstream.links.used'),
          render: ({ usedAt }) =>
            usedAt ? <Moment at={usedAt} /> : <span className="quiet">{t('upstream.links.never')}</span>,
        },
        {
          label: t('upstream.links.action'),
          silent: true,
          render: (link) => (
            <form method="post" action="/account/links/remove">
              <input type="hidden" name="_csrf" value={formToken} />
              <input type="hidden" name="issuer" value={link.issuer} />
              <input type="hidden" name="subject" value={link.subject} />
              <Button type="submit" kind="danger">
                {t('upstream.links.remove')}
                <span className="vh">{` ${nameOf(link)} ${link.label}`}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
