import type { JSX } from 'react';
import type { Account } from '#identity';
import { useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { PageContext } from '../pages/page-context.js';
import { CLIENT_KINDS } from './client-kind.js';
import { registryMessages } from './registry.messages.js';

export interface ClientKindPage {
  readonly context: PageContext;
  readonly account: Account;
}

export function clientKindPage(page: ClientKindPage): string {
  const title = registryMessages['client-kind.title'][page.context.language];
  return renderDocument({ context: page.context, title, children: <KindMain {...page} /> });
}

function KindMain({ account }: ClientKindPage): JSX.Element {
  const t = useMessages(registryMessages);
  return (
    <AccountFrame account={account} current="clients" heading={t('client-kind.title')}>
      <p>
        <a href="/staff/clients">{t('client.back')}</a>
      </p>
      <p className="soft">{t('client-kind.lead')}</p>
      <ul className="kinds">
        {CLIENT_KINDS.map((kind) => (
          <li key={kind}>
            <h2>
              <a href={`/staff/clients/new?kind=${kind}`}>{t(`client-kind.${kind}`)}</a>
            </h2>
            <p className="soft">{t(`client-kind.${kind}.text`)}</p>
          </li>
        ))}
      </ul>
    </AccountFrame>
  );
}
