import type { JSX, ReactNode } from 'react';
import { entryOf, type RegisteredClient } from '#identity';
import { Facts, useMessages } from '#look';
import { identityMessages } from '../pages/identity.messages.js';
import { Lines } from '../pages/lines.js';
import { clientFormMessages } from './client-form.messages.js';
import { registryMessages } from './registry.messages.js';

const texts = { ...identityMessages, ...registryMessages, ...clientFormMessages };

/** What is registered of a system, as its form has it. */
export function ClientRegistration({ client }: { readonly client: RegisteredClient }): JSX.Element {
  const t = useMessages(texts);
  const cas = client.protocol === 'cas';
  const none = <span className="quiet">{t('client.none')}</span>;
  const list = (addresses: readonly string[]): ReactNode =>
    addresses.length === 0 ? none : <AddressList addresses={addresses} />;
  const one = (text: string | null): ReactNode => list(text === null ? [] : [text]);
  const both = (text: RegisteredClient['name']): ReactNode =>
    text.zh || text.en ? [text.zh, text.en].filter(Boolean).join(' / ') : none;
  return (
    <Facts
      facts={[
        { term: t('clients.name'), value: both(client.name) },
        { term: t('client.purpose'), value: both(client.purpose) },
        {
          term: t(cas ? 'client-form.services' : 'client-form.redirects'),
          value: list(client.addresses),
        },
        { term: t('client-form.logout'), value: one(client.logoutUri) },
        { term: t('client-form.entry'), value: one(entryOf(client)) },
        ...(cas ? [] : [{ term: t('client-form.post-logout'), value: list(client.postLogoutUris) }]),
        { term: t('client-form.admits'), value: <Admits client={client} /> },
        ...(cas
          ? []
          : [
              {
                term: t('client-form.told'),
                value: t(client.portalClaims ? 'client.told.all' : 'client.told.name'),
              },
              { term: t('client-form.audience'), value: one(client.audience) },
            ]),
        ...(client.errorsWithoutIssuer
          ? [{ term: t('client.for-apache'), value: t('client.for-apache.text') }]
          : []),
      ]}
    />
  );
}

function AddressList({ addresses }: { readonly addresses: readonly string[] }): JSX.Element {
  return (
    <ul>
      {addresses.map((address) => (
        <li key={address} className="mono wrap-anywhere">
          {address}
        </li>
      ))}
    </ul>
  );
}

function Admits({ client }: { readonly client: RegisteredClient }): JSX.Element {
  const t = useMessages(texts);
  if (client.admits === null) return <>{t('client-form.admits.everybody')}</>;
  return <Lines lines={client.admits.map((role) => t(`role.${role}`))} />;
}
