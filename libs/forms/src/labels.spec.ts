import { describe, expect, it } from 'vitest';
import { completeValues } from '../../../test/support/complete-application.js';
import { labelOf, loadForm, sectionOf, valueAt } from './index.js';

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
});
