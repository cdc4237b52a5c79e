import type { JSX } from 'react';
import type { Account, RegisteredClient } from '#identity';
import { fill } from '#kernel';
import { Button, LinkButton, Notice, Panel, useLanguage, useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { kindOf } from './client-kind.js';
import { registryMessages } from './registry.messages.js';

export interface RemoveClientPage {
  readonly context: PageContext;
  readonly formToken: string;
  readonly account: Account;
  readonly client: RegisteredClient;
}

export function removeClientPage(page: RemoveClientPage): string {
  const { language } = page.context;
  const title = fill(registryMessages['client-remove.title'][language], { name: page.client.name[language] });
  return renderDocument({ context: page.context, title, children: <RemoveMain {...page} /> });
}

function RemoveMain({ account, formToken, client }: RemoveClientPage): JSX.Element {
  const t = useMessages(registryMessages);
  const { id } = client;
  const name = client.name[useLanguage()];
  const own = `/staff/clients/${id}`;
  return (
    <AccountFrame account={account} current="clients" heading={t('client-remove.title', { name })}>
      <Panel id="removal" title={t('client-remove.lead')}>
        <form method="post" action={`${own}/remove`} className="registry stack">
          <input type="hidden" name="_csrf" value={formToken} />
          <ul className="points">
            <li>{t('client-remove.sessions')}</li>
            <li>{t('client-remove.sign-in')}</li>
            <li>
              {t(kindOf(client) === 'confidential' ? 'client-remove.secret' : 'client-remove.id', { id })}
            </li>
          </ul>
          {client.disabledAt ? null : <Notice>{t('client-remove.instead')}</Notice>}
          <p className="row">
            <LinkButton href={own} kind="second">
              {t('client-remove.cancel')}
            </LinkButton>
            <Button type="submit" kind="danger">
              {t('client-remove.submit')}
            </Button>
          </p>
        </form>
      </Panel>
    </AccountFrame>
  );
}
