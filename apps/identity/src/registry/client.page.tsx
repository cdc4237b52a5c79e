import type { JSX } from 'react';
import type { Account, RegisteredClient } from '#identity';
import { LinkButton, momentText, Notice, Panel, useLanguage, useMessages } from '#look';
import { AccountFrame } from '../pages/account-frame.js';
import { renderDocument } from '../pages/document.js';
import type { Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { kindOf } from './client-kind.js';
import { LogoPanel, SecretPanel, StatePanel } from './client-panels.js';
import { ClientRegistration } from './client-registration.js';
import { ClientSettings } from './client-settings.js';
import { registryMessages } from './registry.messages.js';
import { StateTag } from './state-tag.js';

/** What has just been done, as the address of the page says. */
export const CLIENT_DEEDS = [
  'registered',
  'again',
  'changed',
  'narrowed',
  'unchanged',
  'logo',
  'disabled',
  'enabled',
] as const;
export type ClientDeed = (typeof CLIENT_DEEDS)[number];

export interface ClientPage {
  readonly context: PageContext;
  readonly script: string;
  readonly formToken: string;
  readonly account: Account;
  /** Changes are offered to those who have just shown who they are. */
  readonly confirmed: boolean;
  readonly client: RegisteredClient;
  /** Name of the person; null for the command line. */
  readonly changedBy: string | null;
  /** Address of the logo. */
  readonly logo: string | null;
  readonly issuer: string;
  readonly mistakes: readonly Mistake[];
  readonly done: ClientDeed | null;
  readonly now: Date;
}

export function clientPage(page: ClientPage): string {
  const { context, script } = page;
  const title = page.client.name[context.language];
  return renderDocument({ context, title, script, children: <ClientMain {...page} /> });
}

function ClientMain(page: ClientPage): JSX.Element {
  const t = useMessages(registryMessages);
  const { client, done, confirmed, issuer } = page;
  const language = useLanguage();
  return (
    <AccountFrame
      account={page.account}
      current="clients"
      heading={client.name[language]}
      mistakes={page.mistakes}
    >
      <p className="row">
        <a href="/staff/clients">{t('client.back')}</a>
        <StateTag client={client} />
        <span className="small quiet">{changedText(page, language, t)}</span>
      </p>
      {done ? (
        <Notice tone={done === 'again' ? 'warn' : 'accent'} live>
          {t(`client.done.${done}`)}
        </Notice>
      ) : null}
      {confirmed ? null : <AskToConfirm id={client.id} />}
      <Panel id="settings" title={t('client.settings')} hint={t('client.settings.hint')}>
        <ClientSettings client={client} issuer={issuer} />
      </Panel>
      <Panel
        id="registered"
        title={t('client.registered')}
        hint={confirmed ? <a href={`/staff/clients/${client.id}/edit`}>{t('client.edit')}</a> : null}
      >
        <ClientRegistration client={client} />
      </Panel>
      {kindOf(client) === 'confidential' ? <SecretPanel {...page} /> : null}
      <LogoPanel {...page} />
      {confirmed ? <StatePanel {...page} /> : null}
    </AccountFrame>
  );
}

function AskToConfirm({ id }: { readonly id: string }): JSX.Element {
  const t = useMessages(registryMessages);
  return (
    <Notice>
      <p>{t('client.confirm')}</p>
      <p className="row">
        <LinkButton kind="second" href={`/staff/clients/${id}/confirm`}>
          {t('client.confirm.link')}
        </LinkButton>
      </p>
    </Notice>
  );
}

function changedText(
  { client, changedBy }: ClientPage,
  language: PageContext['language'],
  t: (
    key: 'client.changed-by' | 'client.changed-by-command',
    params: Readonly<Record<string, string>>,
  ) => string,
): string {
  const at = momentText(client.updatedAt.toISOString(), language);
  return changedBy === null
    ? t('client.changed-by-command', { at })
    : t('client.changed-by', { at, by: changedBy });
}
