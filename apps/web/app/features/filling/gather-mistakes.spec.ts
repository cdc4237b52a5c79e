import { describe, expect, it } from 'vitest';
import type { Form } from '../../api/types';
import { gatherMistakes } from './gather-mistakes';

const label = (zh: string, en: string) => ({ zh, en });
const form = {
  sections: [
    {
      id: 'staff',
      title: label('人员', 'Staff'),
      layout: 'fields',
      fields: [{ pattern: '/staff/total', label: label('职工总数', 'Total staff') }],
    },
    {
      id: 'finance',
      title: label('财务', 'Finances'),
      layout: 'years',
      fields: [{ pattern: '/finance/sales/*', label: label('销售收入', 'Sales') }],
    },
  ],
  slots: [{ id: 'licence', title: label('营业执照', 'Business licence') }],
} as unknown as Form;
const years = [2023, 2024, 2025];
const required = (pointer: string, message: string) => ({ pointer, code: 'form.required', message });

describe('the error summary', () => {
  it('gathers what is missing in several years of a row into one line', () => {
    const lines = gatherMistakes(
      form,
      years,
      [
        required('/finance/sales/0', '请填写2023 年销售收入。'),
        required('/finance/sales/2', '请填写2025 年销售收入。'),
      ],
      'zh',
    );
    expect(lines).toEqual([
      { pointer: '/finance/sales/0', text: '二、财务：请填写销售收入（2023、2025 年）。' },
    ]);
  });

  it('names a field once, not twice', () => {
    const [line] = gatherMistakes(form, years, [required('/staff/total', '请填写职工总数。')], 'zh');
    expect(line?.text).toBe('一、人员：请填写职工总数。');
  });

  it('names the field where the words do not', () => {
    const wrong = { pointer: '/finance/sales/1', code: 'form.sum', message: 'Does not agree.' };
    expect(gatherMistakes(form, years, [wrong], 'en')[0]?.text).toBe(
      '2. Finances: Sales, 2024: Does not agree.',
    );
  });

  it('keeps different mistakes of one row apart', () => {
    const lines = gatherMistakes(
      form,
      years,
      [required('/finance/sales/0', 'x'), { pointer: '/finance/sales/1', code: 'form.sum', message: 'y' }],
      'zh',
    );
    expect(lines).toHaveLength(2);
  });

  it('names an attachment by its place', () => {
    const missing = {
      pointer: '/attachments/licence',
      code: 'form.attachment-missing',
      message: '请上传营业执照。',
    };
    expect(gatherMistakes(form, years, [missing], 'zh')[0]?.text).toBe('请上传营业执照。');
  });
});
