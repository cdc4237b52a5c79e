import { describe, expect, it } from 'vitest';
import {
  completeAttachments,
  completeValues,
  DEMO_COMPANY,
  FILLED_AT,
} from '../../../test/support/complete-application.js';
import {
  applyChanges,
  completeness,
  initialValues,
  loadForm,
  validateComplete,
  validateDraft,
  type Change,
  type FormValues,
} from './index.js';

const form = loadForm('national-hte', 1);
const attachments = completeAttachments(form);

const faults = (values: FormValues, files = attachments) =>
  validateComplete(form, values, FILLED_AT, files).map(({ pointer, code }) => `${pointer} ${code}`);
const faultsWith = (...changes: Change[]) => faults(completeValues(form, changes));

describe('a complete application', () => {
  it('has no faults, and every section is full', () => {
    expect(faults(completeValues(form))).toEqual([]);
    for (const { section, filled, total } of completeness(form, completeValues(form), attachments)) {
      expect([section, filled]).toEqual([section, total]);
    }
  });

  it('names every missing field and attachment in the order of the form, in words', () => {
    const values = completeValues(form, [
      { pointer: '/ip/row-2/name', value: '' },
      { pointer: '/finance/sales/1', value: '' },
      { pointer: '/company/address', value: '' },
    ]);
    const errors = validateComplete(form, values, FILLED_AT, { ...attachments, licence: 0 });
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/company/address',
      '/finance/sales/1',
      '/ip/row-2/name',
      '/attachments/licence',
    ]);
    expect(errors.map(({ message }) => message.zh)).toEqual([
      '请填写通讯地址。',
      '请填写2024 年销售收入。',
      '请填写知识产权第 2 项：名称。',
      '请上传营业执照。',
    ]);
    expect(errors[1]!.message.en).toBe('Sales 2024 is missing.');
  });

  it('needs at least one right', () => {
    expect(faultsWith({ pointer: '/ip', value: [] })).toEqual(['/ip form.too-few-rows']);
  });

  it('of a company younger than three years owes its own years only', () => {
    const series = ['sales', 'netAssets', 'rdTotal', 'rdDomestic'].map((name) => ({
      pointer: `/finance/${name}/0`,
      value: '',
    }));
    expect(faultsWith(...series)).toHaveLength(4);
    expect(faultsWith({ pointer: '/company/registeredOn', value: '2024-07-01' }, ...series)).toEqual([]);
  });

  it('asks for total and high-tech income of the latest year only', () => {
    expect(
      faultsWith(
        { pointer: '/finance/totalIncome/0', value: '' },
        { pointer: '/finance/highTechIncome/0', value: '' },
      ),
    ).toEqual([]);
    expect(faultsWith({ pointer: '/finance/highTechIncome/2', value: '' })).toEqual([
      '/finance/highTechIncome/2 form.required',
    ]);
  });
});

describe('figures that contradict each other', () => {
  it('are named beside the part that is too large', () => {
    expect(faultsWith({ pointer: '/staff/scientific', value: '87' })).toEqual([
      '/staff/scientific form.at-most',
    ]);
    expect(faultsWith({ pointer: '/finance/highTechIncome/1', value: '3588.01' })).toEqual([
      '/finance/highTechIncome/1 form.at-most',
    ]);
    const [error] = validateComplete(
      form,
      completeValues(form, [{ pointer: '/finance/rdDomestic/2', value: '500' }]),
      FILLED_AT,
      attachments,
    );
    expect(error!.message.zh).toBe('不能大于2025 年研发费用合计（413.85）。');
  });

  it('are sums that do not agree, to the last hundredth', () => {
    const errors = validateComplete(
      form,
      completeValues(form, [{ pointer: '/finance/rdTotal/2', value: '413.86' }]),
      FILLED_AT,
      attachments,
    );
    expect(errors.map(({ pointer, message }) => [pointer, message.zh])).toEqual([
      ['/finance/rdTotal/2', '与各项之和 413.85 不一致，请核对。'],
    ]);
  });

  it('are dates in the future, by the day in Shanghai', () => {
    const tomorrow = { pointer: '/ip/row-1/date', value: '2026-11-25' };
    expect(faultsWith(tomorrow)).toEqual(['/ip/row-1/date form.future-date']);
    const values = completeValues(form, [tomorrow]);
    expect(validateComplete(form, values, new Date('2026-11-24T16:00:00Z'), attachments)).toEqual([]);
  });

  it('are a class that does not fit the kind, and a number that stands twice', () => {
    expect(faultsWith({ pointer: '/ip/row-1/class', value: 'II' })).toEqual(['/ip/row-1/class form.follows']);
    expect(faultsWith({ pointer: '/ip/row-2/number', value: 'zl 2022 1 0000001.1' })).toEqual([
      '/ip/row-2/number form.duplicate',
    ]);
  });
});

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(validateDraft(form, initialValues(form, DEMO_COMPANY, FILLED_AT))).toEqual([]);
    expect(validateDraft(form, {})).toEqual([]);
  });

  it('whose stored values are not canonical is refused', () => {
    const values = {
      staff: { total: '86' },
      finance: { sales: ['1', 'x', -3] },
      company: { field: 'toString' },
    };
    expect(validateDraft(form, values).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/company/field form.choice',
      '/staff/total form.format',
      '/finance/sales/0 form.format',
      '/finance/sales/1 number.not-a-number',
      '/finance/sales/2 number.negative',
    ]);
  });

  it('is never accepted for submission with a property that the form does not have', () => {
    const values = structuredClone(completeValues(form)) as Record<string, Record<string, unknown>>;
    values['staff']!['bonus'] = 1;
    expect(faults(values)).toEqual(['/staff form.unknown-field']);
  });

  it('counts what is filled in per section', () => {
    const { values } = applyChanges(form, initialValues(form, DEMO_COMPANY, FILLED_AT), [
      { pointer: '/staff/total', value: 86 },
      { pointer: '/ip/a', value: { name: '甲' } },
    ]);
    expect(completeness(form, values, { licence: 2, management: 1 })).toEqual([
      { section: 'company', filled: 4, total: 11 },
      { section: 'staff', filled: 1, total: 4 },
      { section: 'finance', filled: 3, total: 41 },
      { section: 'ip', filled: 0, total: 1 },
      { section: 'attachments', filled: 1, total: 6 },
    ]);
  });
});
