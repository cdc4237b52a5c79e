import type { KnownCompany } from '#company';
import type { FactValues } from '#rules';

/** The programme whose certificate makes a company a high-tech enterprise. */
export const HIGH_TECH = 'national-hte';

/** What the portal holds of a company, apart from what it was told. */
export interface CompanyRecord extends Pick<
  KnownCompany,
  'uscc' | 'district' | 'registeredOn' | 'industry' | 'field' | 'employees'
> {
  /** A certificate of a high-tech enterprise of the portal is valid. None proves nothing: another office may have given one. */
  readonly highTech: boolean;
}

/** The facts of a company that its record and its certificates give. @param on the day, `YYYY-MM-DD` */
export function factsOfCompany(record: CompanyRecord, on: string): FactValues {
  const { district, registeredOn, industry, field, employees, highTech } = record;
  const organisation = organisationOf(record.uscc);
  return withDerived(
    { organisation, district, registeredOn, industry, field, employees, highTech: highTech || null },
    on,
  );
}

/** Adds what the company has answered, where the portal does not know better. */
export function withKept(known: FactValues, kept: FactValues): FactValues {
  const lacking = Object.entries(kept).filter(([id]) => (known[id] ?? null) === null);
  return { ...known, ...Object.fromEntries(lacking) };
}

/** Adds what follows from other facts. */
export function withDerived(values: FactValues, on: string): FactValues {
  const { registeredOn } = values;
  if (typeof registeredOn !== 'string') return values;
  return { ...values, ageYears: registeredOn <= on ? fullYears(registeredOn, on) : null };
}

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The first two figures of a credit code say who registered it, and as what (GB 32100-2015). */
function organisationOf(uscc: string): string {
  if (uscc.startsWith('91')) return 'company';
  if (uscc.startsWith('92')) return 'sole-trader';
  if (uscc.startsWith('12')) return 'public-institution';
  return uscc.startsWith('5') ? 'social-organisation' : 'other';
}
