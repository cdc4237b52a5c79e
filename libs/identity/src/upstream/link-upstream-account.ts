import { DomainError } from '#kernel';
import { isDuplicate, type Tx } from '#platform';
import { UpstreamAccount } from './upstream-account.entity.js';
import './upstream.messages.js';

/** A person has a few at most. */
const MOST = 10;

type NewLink = Pick<UpstreamAccount, 'issuer' | 'subject' | 'personId' | 'provider' | 'label'>;

/**
 * Links somebody of another provider with a person of ours. The caller has had both sides proved.
 * @throws DomainError `upstream.taken` 409 when they are linked with somebody else; `upstream.too-many` 409
 */
export async function linkUpstreamAccount(tx: Tx, link: NewLink, now: Date): Promise<void> {
  const { issuer, subject, personId } = link;
  const present = await tx.findOneBy(UpstreamAccount, { issuer, subject });
  if (present?.personId === personId) return;
  if (present) throw new DomainError('upstream.taken', 409);
  if ((await tx.countBy(UpstreamAccount, { personId })) >= MOST)
    throw new DomainError('upstream.too-many', 409, { params: { most: MOST } });
  try {
    await tx.insert(UpstreamAccount, { ...link, linkedAt: now, usedAt: null });
  } catch (error) {
    throw isDuplicate(error) ? new DomainError('upstream.taken', 409, { cause: error }) : error;
  }
}
