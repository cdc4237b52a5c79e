import type { JSX } from 'react';
import type { Account, RegisteredClient } from '#identity';
import { LinkButton, Notice, Panel, useLanguage, useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { ClientSettings } from './client-settings.js';
import { oldSecretUntil } from './old-secret-until.js';
import { registryMessages } from './registry.messages.js';

export interface ClientSecretPage {
  readonly context: PageContext;
  readonly account: Account;
  readonly client: RegisteredClient;
  readonly issuer: string;
  readonly secret: string;
  readonly now: Date;
}

export function clientSecretPage(page: ClientSecretPage): string {
  const title = registryMessages['client-secret.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <SecretMain {...page} /> });
}

function SecretMain({ account, client, issuer, secret, now }: ClientSecretPage): JSX.Element {
  const t = useMessages(registryMessages);
  const language = useLanguage();
  const until = oldSecretUntil(client, now, language);
  const before = until === null ? t('client-secret.ended') : t('client-secret.until', { until });
  return (
    <AccountFrame account={account} current="clients" heading={t('client-secret.title')}>
      <Notice tone="warn" live>
        <p>{t('client-secret.once', { name: client.name[language] })}</p>
        {client.previousSecretUntil ? <p>{before}</p> : null}
      </Notice>
      <Panel id="settings" title={t('client.settings')} hint={t('client.settings.hint')}>
        <ClientSettings client={client} issuer={issuer} secret={secret} />
      </Panel>
      <p>
        <LinkButton href={`/staff/clients/${client.id}`}>{t('client-secret.saved')}</LinkButton>
      </p>
    </AccountFrame>
  );
}
