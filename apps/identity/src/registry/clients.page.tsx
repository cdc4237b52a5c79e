import type { JSX } from 'react';
import { entryOf, type Account, type RegisteredClient } from '#identity';
import { EmptyState, LinkButton, Notice, Panel, useLanguage, useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import { Moment } from '../pages/moment.js';
import type { PageContext } from '../pages/page-context.js';
import { RecordTable } from '../pages/record-table.js';
import { kindOf } from './client-kind.js';
import { oldSecretUntil } from './old-secret-until.js';
import { registryMessages } from './registry.messages.js';
import { StateTag } from './state-tag.js';

export interface ClientsPage {
  readonly context: PageContext;
  readonly account: Account;
  readonly clients: readonly RegisteredClient[];
  /** One has just been removed. */
  readonly removed: boolean;
  readonly now: Date;
}

export function clientsPage(page: ClientsPage): string {
  const title = registryMessages['clients.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <ClientsMain {...page} /> });
}

function ClientsMain({ account, clients, removed, now }: ClientsPage): JSX.Element {
  const t = useMessages(registryMessages);
  const add = <LinkButton href="/staff/clients/new">{t('clients.add')}</LinkButton>;
  return (
    <AccountFrame account={account} current="clients">
      {removed ? <Notice live>{t('clients.done.removed')}</Notice> : null}
      <p className="soft">{t('clients.lead')}</p>
      {clients.length === 0 ? (
        <EmptyState title={t('clients.none')} action={add}>
          <p>{t('clients.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{add}</p>
          <Panel id="clients" title={t('clients.list')}>
            <Clients clients={clients} now={now} />
          </Panel>
        </>
      )}
    </AccountFrame>
  );
}

function Clients({ clients, now }: Pick<ClientsPage, 'clients' | 'now'>): JSX.Element {
  const t = useMessages(registryMessages);
  return (
    <RecordTable
      caption={t('clients.list')}
      rows={clients}
      keyOf={({ id }) => id}
      columns={[
        { label: t('clients.name'), render: (client) => <Named client={client} /> },
        {
          label: t('clients.kind'),
          render: (client) => <span className="nw">{t(`clients.kind.${kindOf(client)}`)}</span>,
        },
        { label: t('clients.state'), render: (client) => <StateTag client={client} /> },
        { label: t('clients.secrets'), render: (client) => <Secrets client={client} now={now} /> },
        { label: t('clients.changed'), render: ({ updatedAt }) => <Moment at={updatedAt} /> },
      ]}
    />
  );
}

/** Both names, and where people enter it. */
function Named({ client }: { readonly client: RegisteredClient }): JSX.Element {
  const t = useMessages(registryMessages);
  const language = useLanguage();
  const { id, name } = client;
  const other = language === 'zh' ? 'en' : 'zh';
  const entry = entryOf(client);
  return (
    <>
      <a href={`/staff/clients/${id}`}>{name[language]}</a>
      {name[other] === name[language] ? null : (
        <span className="small quiet block" lang={other === 'zh' ? 'zh-CN' : 'en'}>
          {name[other]}
        </span>
      )}
      <span className="small quiet block wrap-anywhere">
        {entry === null ? t('clients.entry.none') : <span className="mono">{entry}</span>}
      </span>
    </>
  );
}

function Secrets({ client, now }: { readonly client: RegisteredClient; readonly now: Date }): JSX.Element {
  const t = useMessages(registryMessages);
  const until = oldSecretUntil(client, now, useLanguage());
  if (kindOf(client) !== 'confidential') return <>{t('clients.secrets.none')}</>;
  return <>{until === null ? t('clients.secrets.one') : t('clients.secrets.two', { until })}</>;
}
