import type { VoucherProviderRecord } from '../../api/types';

export type ProviderField = keyof VoucherProviderRecord['values'];
export type ProviderSlot = 'licence' | 'qualification' | 'recognition' | 'metering';

/** Fields in the order of the form. */
export const ABOUT_FIELDS = [
  'kind',
  'region',
  'recognisedBy',
  'recognitionNumber',
  'pflops',
  'nameEn',
  'address',
  'servicePhone',
  'introductionZh',
  'introductionEn',
] as const satisfies readonly ProviderField[];
export const CONTACT_FIELDS = [
  'contactName',
  'contactPhone',
  'bankName',
  'bankHolder',
  'bankAccount',
] as const satisfies readonly ProviderField[];
export const LONG_FIELDS: readonly ProviderField[] = ['introductionZh', 'introductionEn'];

/** As the API has it: files that a registration takes of each kind. */
export const SLOT_LIMITS: Readonly<Record<ProviderSlot, number>> = {
  licence: 1,
  qualification: 10,
  recognition: 3,
  metering: 5,
};

type Values = Pick<VoucherProviderRecord['values'], 'kind' | 'region'>;

/** Whether a provider of this kind and region is asked for this field. */
export function isAsked(field: ProviderField, { kind, region }: Values): boolean {
  if (field === 'pflops') return kind === 'computing-centre';
  if (field === 'recognisedBy' || field === 'recognitionNumber') return isRecognised(region);
  return true;
}

/** The documents that a provider of this kind and region has to show. */
export function slotsOf({ kind, region }: Values): ProviderSlot[] {
  return [
    'licence',
    'qualification',
    ...(isRecognised(region) ? (['recognition'] as const) : []),
    ...(kind === 'computing-centre' ? (['metering'] as const) : []),
  ];
}

function isRecognised(region: Values['region']): boolean {
  return region === 'tianjin' || region === 'hebei';
}

/** `/bankName` → `p-bankName`, `/attachments/licence` → `p-attachments-licence`. */
export function providerFieldId(pointer: string): string {
  return `p${pointer.replaceAll('/', '-')}`;
}

/** The message that names a place of a registration. */
export function labelKey(pointer: string): `web.reg.field.${ProviderField}` | `web.reg.slot.${ProviderSlot}` {
  const slot = /^\/attachments\/(\w+)$/.exec(pointer)?.[1];
  return slot ? `web.reg.slot.${slot as ProviderSlot}` : `web.reg.field.${pointer.slice(1) as ProviderField}`;
}
