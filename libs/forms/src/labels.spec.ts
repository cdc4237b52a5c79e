import { describe, expect, it } from 'vitest';
import { completeValues } from '../../../test/support/complete-application.js';
import { displayOf, labelOf, loadForm, sectionOf, valueAt } from './index.js';

const form = loadForm('national-hte', 1);
const values = completeValues(form);

describe('a place in the form', () => {
  it.each([
    ['/finance/sales/2', 'finance', '2025 年销售收入', 'Sales 2025'],
    ['/staff/total', 'staff', '职工总数月平均数', 'Total staff, monthly average'],
    [
      '/ip/row-2/number',
      'ip',
      '知识产权第 2 项：授权号（登记号）',
      'Intellectual property, row 2: Grant or registration number',
    ],
    ['/ip/row-1', 'ip', '知识产权第 1 项', 'Intellectual property, row 1'],
    ['/ip', 'ip', '知识产权', 'Intellectual property'],
    ['/attachments/licence', 'attachments', '营业执照', 'Business licence'],
  ])('%s is in %s and called %s', (pointer, section, zh, en) => {
    expect(sectionOf(form, pointer)).toBe(section);
    expect(labelOf(form, values, pointer)).toEqual({ zh, en });
  });

  it('that is none has no section and is called by its pointer', () => {
    expect(sectionOf(form, '/attachments/nothing')).toBeNull();
    expect(labelOf(form, values, '/staff/bonus')).toEqual({ zh: '/staff/bonus', en: '/staff/bonus' });
  });

  it('has a value, or none', () => {
    expect(valueAt(form, values, '/finance/rd/other/2')).toBe('88.30');
    expect(valueAt(form, values, '/ip/row-2/kind')).toBe('software');
    expect(valueAt(form, values, '/ip/row-2')).toMatchObject({ id: 'row-2', class: 'II' });
    expect(valueAt(form, values, '/ip')).toHaveLength(2);
    expect(valueAt(form, values, '/ip/gone/kind')).toBeNull();
    expect(valueAt(form, values, '/staff/bonus')).toBeNull();
  });

  it.each<[string, unknown, string, string]>([
    ['/finance/sales/2', '4620.00', '4,620.00 万元', '4,620.00 (10,000 yuan)'],
    ['/staff/total', 1200, '1,200 人', '1,200 (persons)'],
    ['/ip/row-1/acquired', 'own', '自主研发', 'Own R&D'],
    ['/company/district', '110108', '海淀区（110108）', 'Haidian District (110108)'],
    ['/company/partners', ['清华大学', '北京大学'], '清华大学；北京大学', '清华大学；北京大学'],
    ['/company/address', '示例路', '示例路', '示例路'],
    ['/company/address', null, '—', '—'],
    ['/staff/bonus', 'x', 'x', 'x'],
  ])('%s shows %j as %s', (pointer, value, zh, en) => {
    expect(displayOf(form, pointer, value)).toEqual({ zh, en });
  });
});
