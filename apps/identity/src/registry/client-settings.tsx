import type { JSX } from 'react';
import type { RegisteredClient } from '#identity';
import { Facts, useMessages } from '#look';
import { kindOf } from './client-kind.js';
import { registryMessages } from './registry.messages.js';

/** What those who run a system have to enter there. @param secret the one time that it is shown */
export function ClientSettings(props: {
  readonly client: RegisteredClient;
  readonly issuer: string;
  readonly secret?: string;
}): JSX.Element {
  const t = useMessages(registryMessages);
  const { client, issuer, secret } = props;
  const kind = kindOf(client);
  const code = (text: string): JSX.Element => <span className="mono wrap-anywhere">{text}</span>;
  const id = code(client.id);
  if (kind === 'cas') {
    const facts = [
      { term: t('client.cas-prefix'), value: code(`${issuer}/cas`) },
      { term: t('client.cas-validation'), value: code(`${issuer}/cas/p3/serviceValidate`) },
    ];
    return <Facts facts={[...facts, { term: t('client.number'), value: id }]} />;
  }
  const scopes = ['openid', 'profile', 'email', ...(client.portalClaims ? ['portal'] : [])];
  return (
    <Facts
      facts={[
        { term: t('client.id'), value: id },
        ...(secret === undefined
          ? []
          : [{ term: t('client.secret'), value: <span className="mono secret">{secret}</span> }]),
        { term: t('client.issuer'), value: code(issuer) },
        { term: t('client.discovery'), value: code(`${issuer}/.well-known/openid-configuration`) },
        { term: t('client.authentication'), value: t(`client.authentication.${kind}`) },
        { term: t('client.scope'), value: code(scopes.join(' ')) },
      ]}
    />
  );
}
