import { foldWidth, normaliseLine, normaliseLines } from '#kernel';
import type { VoucherProvider } from './provider.entity.js';
import type { ProviderValues } from './provider.schema.js';

const LINES = [
  'recognisedBy',
  'recognitionNumber',
  'nameEn',
  'address',
  'servicePhone',
  'contactName',
  'contactPhone',
  'pflops',
  'bankName',
  'bankHolder',
] as const;

/** The fields of a registration, in the order of its form. */
export const PROVIDER_FIELDS = [
  'kind',
  'region',
  ...LINES,
  'introductionZh',
  'introductionEn',
  'bankAccount',
] as const satisfies readonly (keyof ProviderValues)[];

const MASKED = /^\*+ ?\d{0,4}$/;

/** All but the last four figures hidden. */
export function maskAccount(account: string | null): string | null {
  return account && `**** ${account.slice(-4)}`;
}

/** The values as they are shown: nobody reads a whole bank account. */
export function shownValues(provider: VoucherProvider): ProviderValues {
  const values = Object.fromEntries(PROVIDER_FIELDS.map((field) => [field, provider[field]]));
  return { ...(values as unknown as ProviderValues), bankAccount: maskAccount(provider.bankAccount) };
}

/** What somebody typed in the form in which it is stored; a masked account is no change. */
export function storedValues(typed: Partial<ProviderValues>): Partial<ProviderValues> {
  const { bankAccount, ...rest } = typed;
  const stored: Partial<ProviderValues> = { ...rest };
  for (const field of LINES) {
    const value = typed[field];
    if (typeof value === 'string') stored[field] = normaliseLine(value) || null;
  }
  for (const field of ['introductionZh', 'introductionEn'] as const) {
    const value = typed[field];
    if (typeof value === 'string') stored[field] = normaliseLines(value) || null;
  }
  if (bankAccount === undefined || (bankAccount && MASKED.test(bankAccount))) return stored;
  return { ...stored, bankAccount: bankAccount && (foldWidth(bankAccount).replaceAll(' ', '') || null) };
}
