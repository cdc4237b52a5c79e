import { DomainError, checkUscc, newId, normaliseLine } from '#kernel';
import type { Tx } from '#platform';
import { Company } from './company.entity.js';

export interface NewCompany {
  readonly id?: string;
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  /** `YYYY-MM-DD` */
  readonly registeredOn: string | null;
  readonly demonstration?: boolean;
}

/**
 * Makes a company known, or finds the one that has the code already.
 * @returns its id
 * @throws DomainError 422 naming the check that the code fails (`uscc.length`, `uscc.character`, …)
 */
export async function registerCompany(tx: Tx, company: NewCompany, now: Date): Promise<string> {
  const uscc = checkUscc(company.uscc);
  if (!uscc.ok) {
    const errors = [{ pointer: '/uscc', code: uscc.code, message: uscc.message }];
    throw new DomainError(uscc.code, 422, { errors });
  }
  const known = await tx.findOneBy(Company, { uscc: uscc.value });
  if (known) return known.id;
  const id = company.id ?? newId();
  await tx.insert(Company, {
    id,
    uscc: uscc.value,
    name: normaliseLine(company.name),
    district: company.district,
    registeredOn: company.registeredOn,
    demonstration: company.demonstration ?? false,
    createdAt: now,
  });
  return id;
}
