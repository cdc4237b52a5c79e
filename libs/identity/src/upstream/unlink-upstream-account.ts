import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { UpstreamAccount } from './upstream-account.entity.js';

/** @throws DomainError 404 when the person has no such link */
export async function unlinkUpstreamAccount(
  tx: Tx,
  link: Pick<UpstreamAccount, 'issuer' | 'subject' | 'personId'>,
): Promise<void> {
  const { affected } = await tx.delete(UpstreamAccount, link);
  if (affected !== 1) throw notFound();
}
