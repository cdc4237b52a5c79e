import { describe, expect, it } from 'vitest';
import { placesByRow, rowId, rowOf, valueAt } from './case-pointer';
import { fieldText } from './field-value';
import { groupsOf } from './year-rows';
import { lastDay } from './last-day';
import { sectionTitle } from './section-title';
import { fileSizeText } from './file-size-text';
import { placeLabel } from './place-label';
import type { Case, Form, FormField } from './case-types';

const label = { zh: '名称', en: 'Name' };
const plain = { kind: 'text', label, required: true, readOnly: false } as const;
const form: Form = {
  id: 'f',
  version: 1,
  title: label,
  source: label,
  verified: true,
  schema: {},
  slots: [],
  sections: [
    { id: 'staff', title: label, layout: 'fields', fields: [{ ...plain, pattern: '/staff/total' }] },
    {
      id: 'finance',
      title: label,
      layout: 'years',
      fields: [
        { ...plain, pattern: '/finance/sales/*' },
        { ...plain, pattern: '/finance/rd/other/*' },
      ],
    },
    { id: 'ip', title: label, layout: 'list', fields: [{ ...plain, pattern: '/ip/*/name' }] },
  ],
};

describe('a pointer', () => {
  const values = {
    finance: { sales: ['1.00', null, '3.00'] },
    ip: [{ id: 'b' }, { id: 'a', name: 'Sensor' }],
  };

  it('finds a year by its place and a row of a list by its id', () => {
    expect(valueAt(values, '/finance/sales/2')).toBe('3.00');
    expect(valueAt(values, '/ip/a/name')).toBe('Sensor');
    expect(valueAt(values, '/staff/total')).toBeUndefined();
  });

  it.each([
    ['/staff/total', '/staff/total'],
    ['/finance/sales/2', '/finance/sales'],
    ['/finance/rd/other/0', '/finance/rd/other'],
    ['/ip/a/name', '/ip/a'],
    ['/ip', '/ip'],
    ['/attachments/licence', '/attachments/licence'],
  ])('%s is shown in the row %s', (pointer, row) => {
    expect(rowOf(form, pointer)).toBe(row);
  });

  it('is gathered with others of its row', () => {
    const pointers = ['/finance/sales/0', '/staff/total', '/finance/sales/2', '/finance/rd/other/2'];
    expect(placesByRow(form, pointers)).toEqual(['/finance/sales', '/staff/total', '/finance/rd/other/2']);
  });

  it('becomes an id that links can carry', () => {
    expect(rowId('/finance/rd/other')).toBe('row-finance-rd-other');
  });
});

describe('a value in words', () => {
  const field = (more: Partial<FormField>): FormField => ({ ...plain, pattern: '/x/y', ...more });

  it('groups figures, writes dates out and names codes', () => {
    expect(fieldText(field({ kind: 'amount' }), '2768.40', 'zh')).toBe('2,768.40');
    expect(fieldText(field({ kind: 'date' }), '2021-02-17', 'zh')).toBe('2021 年 2 月 17 日');
    const names = { fields: { '1.2': { zh: '微电子技术', en: 'Microelectronics' } } };
    expect(fieldText(field({ lookup: 'fields' }), '1.2', 'en', names)).toBe('Microelectronics');
    const choices = [{ value: 'own', label: { zh: '自主研发', en: 'own R&D' } }];
    expect(fieldText(field({ kind: 'choice', choices }), 'own', 'zh')).toBe('自主研发');
  });

  it('shows zero as a value and only what is missing as missing', () => {
    expect(fieldText(field({ kind: 'count' }), 0, 'zh')).toBe('0');
    for (const nothing of [undefined, null, '', []]) expect(fieldText(field({}), nothing, 'zh')).toBeNull();
  });

  it('keeps a code that no dictionary names', () => {
    expect(fieldText(field({ lookup: 'fields' }), '9.9', 'zh', {})).toBe('9.9');
  });
});

describe('the name of a place', () => {
  const application = {
    years: [2023, 2024, 2025],
    values: { ip: [{ id: 'a', name: '传感器' }] },
  } as unknown as Case;
  const named: Form = {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      title: { zh: `章${section.id}`, en: section.id },
    })),
    slots: [{ id: 'licence', title: { zh: '营业执照', en: 'Licence' }, required: true, maxFiles: 1 }],
  };

  it.each([
    ['/staff/total', '名称'],
    ['/finance/sales/2', '2025 年名称'],
    ['/finance/rd/other/0', '2023 年名称'],
    ['/ip/a/number', '章ip：传感器'],
    ['/ip/gone', '章ip'],
    ['/ip', '章ip'],
    ['/attachments/licence', '营业执照'],
  ])('%s is %s', (pointer, name) => {
    expect(placeLabel(named, application, pointer, 'zh')).toBe(name);
  });
});

describe('small words', () => {
  it('name the day on which a limit of 24:00 ends, not the day after', () => {
    expect(lastDay('2026-05-25T16:00:00.000Z')).toBe('2026-05-25');
    expect(lastDay('2026-05-25T15:59:59.999Z')).toBe('2026-05-25');
  });

  it('number sections as each language does', () => {
    expect(sectionTitle({ title: label }, 3, 'zh')).toBe('三、名称');
    expect(sectionTitle({ title: label }, 3, 'en')).toBe('3. Name');
  });

  it('say how large a file is', () => {
    expect(fileSizeText(812_300, 'zh')).toBe('812 KB');
    expect(fileSizeText(9_120_400, 'en')).toBe('9.1 MB');
    expect(fileSizeText(10, 'en')).toBe('1 kB');
  });

  it('keep rows of a group together and in order', () => {
    const group = { zh: '研发', en: 'R&D' };
    const fields = [plain, { ...plain, group }, { ...plain, group }, plain].map((one, place) => ({
      ...one,
      pattern: `/x/${place}`,
    }));
    expect(groupsOf(fields).map((rows) => rows.length)).toEqual([1, 2, 1]);
  });
});
