import { DomainError, defineMessages, normaliseUscc } from '#kernel';
import type { Outbox, Tx } from '#platform';
import { requestSessionEnd } from '../session/request-session-end.js';
import { Company } from './company.entity.js';

defineMessages({
  'company.unknown': {
    zh: '没有统一社会信用代码为 {uscc} 的企业。',
    en: 'There is no company with the unified social credit code {uscc}.',
  },
});

/** @throws DomainError `company.unknown` 404 */
export async function findCompany(read: Tx, uscc: string): Promise<Company> {
  const company = await read.findOneBy(Company, { uscc: normaliseUscc(uscc) });
  if (!company) throw new DomainError('company.unknown', 404, { params: { uscc } });
  return company;
}

/**
 * Nobody acts for the company any more, and sessions that do so end. Memberships stay as they are for when it is enabled.
 * @returns the id of the wish that its sessions end
 */
export async function disableCompany(tx: Tx, outbox: Outbox, companyId: string, now: Date): Promise<string> {
  await tx.update(Company, { id: companyId }, { disabledAt: now });
  return requestSessionEnd(tx, outbox, { cause: 'company-disabled', companyId }, now);
}

export async function enableCompany(tx: Tx, companyId: string): Promise<void> {
  await tx.update(Company, { id: companyId }, { disabledAt: null });
}
