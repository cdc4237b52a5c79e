import { Invitation } from '#identity';
import type { Tx } from '#platform';
import { IsNull } from 'typeorm';

/** Invitations of one company that may wait at a time. */
export const MOST_OPEN = 50;

/** Those that nobody has answered, the latest first; their links may have expired. */
export function listInvitations(read: Tx, companyId: string): Promise<Invitation[]> {
  return read.find(Invitation, {
    where: { companyId, answer: IsNull() },
    order: { createdAt: 'DESC' },
    take: MOST_OPEN,
  });
}
