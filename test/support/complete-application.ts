import {
  applyChanges,
  initialValues,
  type AttachmentCounts,
  type Change,
  type Form,
  type FormValues,
} from '#forms';

/** The day on which the examples are filled in. */
export const FILLED_AT = new Date('2026-11-24T04:00:00Z');

export const DEMO_COMPANY = {
  name: '北京微纳传感示例有限公司',
  uscc: '91110108MADEM0011M',
  district: '110108',
  registeredOn: '2021-02-17',
} as const;

const series = (pointer: string, values: readonly string[]): Change[] =>
  values.map((value, year) => ({ pointer: `${pointer}/${year}`, value }));

/** Everything that a submission of form national-hte version 1 needs, as a person would type it. */
export const COMPLETE_CHANGES: readonly Change[] = [
  { pointer: '/company/industry', value: 'C3983' },
  { pointer: '/company/field', value: '10605' },
  { pointer: '/company/address', value: '北京市海淀区示例路 1 号' },
  { pointer: '/company/legalRepresentative', value: '张示例' },
  { pointer: '/company/contactName', value: '王经办' },
  { pointer: '/company/contactPhone', value: '010-0000 0000' },
  { pointer: '/company/contactEmail', value: 'wang@example.com' },
  { pointer: '/staff/total', value: '86' },
  { pointer: '/staff/scientific', value: '34' },
  { pointer: '/staff/bachelor', value: '71' },
  { pointer: '/staff/dispatched', value: '0' },
  ...series('/finance/sales', ['2,860.00', '3,540.00', '4,620.00']),
  ...series('/finance/totalIncome', ['2,902.00', '3,588.00', '4,685.00']),
  ...series('/finance/highTechIncome', ['1,864.20', '2,215.60', '3,268.40']),
  ...series('/finance/netAssets', ['1,920.00', '2,430.00', '3,210.00']),
  ...series('/finance/rd/personnel', ['152.30', '187.40', '208.60']),
  ...series('/finance/rd/direct', ['48.10', '56.20', '62.40']),
  ...series('/finance/rd/depreciation', ['18.60', '22.50', '24.80']),
  ...series('/finance/rd/amortisation', ['0', '0', '0']),
  ...series('/finance/rd/design', ['16.40', '20.30', '23.50']),
  ...series('/finance/rd/testing', ['0', '0', '0']),
  ...series('/finance/rd/outsourced', ['5.00', '6.00', '6.25']),
  ...series('/finance/rd/other', ['29.00', '40.00', '88.30']),
  ...series('/finance/rdTotal', ['269.40', '332.40', '413.85']),
  ...series('/finance/rdDomestic', ['269.40', '332.40', '413.85']),
  {
    pointer: '/ip/row-1',
    value: {
      name: '一种微纳传感器封装方法',
      kind: 'invention',
      class: 'I',
      number: 'ZL 2022 1 0000001.1',
      acquired: 'own',
      date: '2023-05-16',
    },
  },
  {
    pointer: '/ip/row-2',
    value: {
      name: '传感数据采集软件',
      kind: 'software',
      class: 'II',
      number: '2023SR0000001',
      acquired: 'own',
      date: '2023-08-01',
    },
  },
];

/** A complete draft of the first demonstration company. @throws Error when the form refuses part of it */
export function completeValues(form: Form, more: readonly Change[] = []): FormValues {
  const { values, errors } = applyChanges(form, initialValues(form, DEMO_COMPANY, FILLED_AT), [
    ...COMPLETE_CHANGES,
    ...more,
  ]);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return values;
}

/** One file in every required slot. */
export function completeAttachments(form: Form): AttachmentCounts {
  return Object.fromEntries(
    form.definition.slots.filter(({ required }) => required).map(({ id }) => [id, 1]),
  );
}
