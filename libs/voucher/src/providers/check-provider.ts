import type { Attachment } from '#files';
import { decimalUnits, fillText, nameKey, parseDecimal, type FieldError } from '#kernel';
import { PROVIDER_TEXTS } from './provider.messages.js';
import type { VoucherProvider } from './provider.entity.js';
import type { ProviderRules } from './provider-rules.js';
import type { ProviderValues } from './provider.schema.js';

type Code = keyof typeof PROVIDER_TEXTS;
export type CheckedProvider = Pick<VoucherProvider, keyof ProviderValues | 'companyName'>;

const ALWAYS = [
  'kind',
  'region',
  'address',
  'servicePhone',
  'contactName',
  'contactPhone',
  'introductionZh',
  'bankName',
  'bankHolder',
  'bankAccount',
] as const satisfies readonly (keyof ProviderValues)[];

/** Everything that keeps a registration from being submitted, beside its field. */
export function providerFaults(
  provider: CheckedProvider,
  files: readonly Pick<Attachment, 'slot' | 'scan' | 'name'>[],
  rules: ProviderRules,
): FieldError[] {
  return [
    ...missing(provider),
    ...formFaults(provider),
    ...pflopsFaults(provider, rules),
    ...fileFaults(provider, files),
  ];
}

function missing(provider: CheckedProvider): FieldError[] {
  const recognised = provider.region === 'tianjin' || provider.region === 'hebei';
  const fields = [...ALWAYS, ...(recognised ? (['recognisedBy', 'recognitionNumber'] as const) : [])];
  return fields
    .filter((field) => provider[field] === null)
    .map((field) => fault(`/${field}`, 'voucher.provider-required'));
}

/** A PRC fixed line or mobile number, 400/800 numbers, with or without an extension. */
const PHONE = /^\+?\d[\d -]{5,22}(?:转\d{1,6})?$/;

function formFaults(provider: CheckedProvider): FieldError[] {
  const phones = (['servicePhone', 'contactPhone'] as const).filter(
    (field) => provider[field] !== null && !PHONE.test(provider[field]),
  );
  const { bankAccount, bankHolder, companyName } = provider;
  return [
    ...phones.map((field) => fault(`/${field}`, 'voucher.provider-phone')),
    ...(bankAccount !== null && !/^\d{8,30}$/.test(bankAccount)
      ? [fault('/bankAccount', 'voucher.provider-bank-account')]
      : []),
    ...(bankHolder !== null && nameKey(bankHolder) !== nameKey(companyName)
      ? [fault('/bankHolder', 'voucher.provider-bank-holder')]
      : []),
  ];
}

function pflopsFaults(
  { kind, pflops }: CheckedProvider,
  { computeMinimumPflops: least }: ProviderRules,
): FieldError[] {
  if (kind !== 'computing-centre') return [];
  const parsed = parseDecimal(pflops ?? '', { scale: 2, max: '9999999.99' });
  if (!parsed.ok) return [fault('/pflops', 'voucher.provider-pflops')];
  return decimalUnits(parsed.value, 2) < decimalUnits(least, 2)
    ? [fault('/pflops', 'voucher.provider-pflops-small', { least })]
    : [];
}

function fileFaults(
  { kind, region }: CheckedProvider,
  files: readonly Pick<Attachment, 'slot' | 'scan' | 'name'>[],
): FieldError[] {
  const needed = [
    'licence',
    'qualification',
    ...(kind === 'computing-centre' ? ['metering'] : []),
    ...(region === 'tianjin' || region === 'hebei' ? ['recognition'] : []),
  ];
  return [
    ...needed
      .filter((slot) => !files.some((file) => file.slot === slot))
      .map((slot) => fault(`/attachments/${slot}`, 'voucher.provider-file-missing')),
    ...files
      .filter(({ scan }) => scan === 'infected')
      .map(({ slot, name }) => fault(`/attachments/${slot}`, 'voucher.provider-file-infected', { name })),
  ];
}

function fault(pointer: string, code: Code, params: Readonly<Record<string, string>> = {}): FieldError {
  return { pointer, code, message: fillText(PROVIDER_TEXTS[code], params) };
}
