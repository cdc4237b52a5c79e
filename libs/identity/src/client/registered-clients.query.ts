import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { IsNull } from 'typeorm';
import { OidcClient } from './oidc-client.entity.js';
import { registeredClient, type RegisteredClient } from './registered-client.js';

/** More systems than a city has; the limit only bounds a mistake. */
const MOST = 1000;

/** All systems that are registered now, the disabled ones too. */
export async function registeredClients(read: Tx): Promise<RegisteredClient[]> {
  const rows = await read.find(OidcClient, {
    where: { removedAt: IsNull() },
    order: { nameZh: 'ASC', id: 'ASC' },
    take: MOST,
  });
  return rows.map(registeredClient);
}

/** @throws DomainError `client.unknown` 404 when there is none */
export async function registeredClientOf(read: Tx, id: string): Promise<RegisteredClient> {
  const row = await read.findOneBy(OidcClient, { id, removedAt: IsNull() });
  if (!row) throw new DomainError('client.unknown', 404);
  return registeredClient(row);
}
