import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeValues, DEMO_COMPANY, FILLED_AT } from '../../../test/support/complete-application.js';
import {
  applyChanges,
  differences,
  initialValues,
  loadForm,
  valueAt,
  type Change,
  type FormValues,
} from './index.js';

const form = loadForm('national-hte', 1);
const empty = initialValues(form, DEMO_COMPANY, FILLED_AT);

describe('the values of a new case', () => {
  it('know the company, and the last three full years', () => {
    expect(empty).toMatchObject({ company: DEMO_COMPANY, finance: { years: [2023, 2024, 2025] } });
    expect(initialValues(form, DEMO_COMPANY, new Date('2025-12-31T16:00:00Z'))).toMatchObject({
      finance: { years: [2023, 2024, 2025] },
    });
  });

  it('leave out what the form would refuse', () => {
    const values = initialValues(
      form,
      { ...DEMO_COMPANY, field: '10', industry: 'X', registeredOn: null },
      FILLED_AT,
    );
    expect(Object.keys(values['company'] as object)).toEqual(['name', 'uscc', 'district']);
  });
});

describe('edits', () => {
  it('are applied one by one: good ones in canonical form, wrong ones with an error and no effect', () => {
    const { values, applied, errors } = applyChanges(form, empty, [
      { pointer: '/staff/total', value: '８６' },
      { pointer: '/staff/scientific', value: '-3' },
      { pointer: '/finance/sales/2', value: '4,620' },
    ]);
    expect(applied).toEqual([
      { pointer: '/staff/total', value: 86 },
      { pointer: '/finance/sales/2', value: '4620.00' },
    ]);
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/staff/scientific', 'number.negative'],
    ]);
    expect(values['staff']).toEqual({ total: 86 });
    expect(empty['staff']).toBeUndefined();
  });

  it('never touch what comes from the company record, nor anything that the form does not have', () => {
    const pointers = [
      '/company/name',
      '/company/uscc',
      '/company/district',
      '/finance/years/0',
      '/__proto__/polluted',
      '/company/__proto__',
      '/company/constructor/prototype',
      '/ip/__proto__/name',
      '/ip/-/name',
      '/attachments/licence',
    ];
    const { values, applied, errors } = applyChanges(
      form,
      empty,
      pointers.map((pointer) => ({ pointer, value: 'x' })),
    );
    expect(applied).toEqual([]);
    expect(errors).toHaveLength(pointers.length);
    expect(values).toEqual(empty);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('clear a field with an empty text', () => {
    const filled = completeValues(form);
    const { values } = applyChanges(form, filled, [
      { pointer: '/staff/total', value: ' ' },
      { pointer: '/finance/sales/0', value: null },
    ]);
    expect(valueAt(form, values, '/staff/total')).toBeNull();
    expect(values['staff']).not.toHaveProperty('total');
    expect((values['finance'] as { sales: unknown }).sales).toEqual([null, '3540.00', '4620.00']);
  });

  it('add, replace and remove rows by their id, so that a removed row shifts no other', () => {
    const filled = completeValues(form);
    const { values } = applyChanges(form, filled, [
      { pointer: '/ip/row-1', value: null },
      { pointer: '/ip/row-2/name', value: '改名' },
      { pointer: '/ip/row-3', value: { name: '新的', evil: 1, id: 'other' } },
    ]);
    const rows = values['ip'] as { id: string; name: string }[];
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      ['row-2', '改名'],
      ['row-3', '新的'],
    ]);
  });

  it('of a row that somebody else removed are refused', () => {
    const { errors } = applyChanges(form, completeValues(form), [{ pointer: '/ip/gone/name', value: 'x' }]);
    expect(errors[0]).toMatchObject({ code: 'form.row-gone' });
  });

  it('stop at the number of rows that the form allows, and at 200 in one go', () => {
    const rows = Array.from({ length: 101 }, (_, i) => ({ pointer: `/ip/r${i}`, value: { name: '甲' } }));
    const { values, errors } = applyChanges(form, empty, rows);
    expect(values['ip']).toHaveLength(100);
    expect(errors.map(({ code }) => code)).toEqual(['form.too-many-rows']);
    const many = Array.from({ length: 201 }, () => ({ pointer: '/staff/total', value: 1 }));
    expect(applyChanges(form, empty, many)).toMatchObject({
      values: empty,
      errors: [{ code: 'form.too-many-changes' }],
    });
  });

  it('can empty a list as a whole but not replace it', () => {
    const filled = completeValues(form);
    expect(applyChanges(form, filled, [{ pointer: '/ip', value: [] }]).values['ip']).toEqual([]);
    const { values, errors } = applyChanges(form, filled, [{ pointer: '/ip', value: [{ id: 'x' }] }]);
    expect(errors).toHaveLength(1);
    expect(values).toEqual(filled);
  });
});

/** Random edits of a few places, rows among them. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    pointer: fc.constantFrom(
      '/staff/total',
      '/staff/bachelor',
      '/finance/sales/0',
      '/finance/rd/other/2',
      '/company/contactName',
    ),
    value: fc.constantFrom('1', '2,000.00', '', '三', '77'),
  }),
  fc.record({
    pointer: fc.constantFrom('/ip/a', '/ip/b', '/ip/c'),
    value: fc.constantFrom<unknown[]>(null, { name: '甲', kind: 'design' }, { name: '乙' }),
  }),
  fc.record({
    pointer: fc.constantFrom('/ip/a/name', '/ip/b/number', '/ip'),
    value: fc.constantFrom<unknown[]>('丙', 'zl1', [], ''),
  }),
);
const edited = fc
  .array(change, { maxLength: 12 })
  .map((changes) => applyChanges(form, empty, changes).values);

describe('differences', () => {
  it('name fields by pointer, rows as a whole when they come or go', () => {
    const before = completeValues(form);
    const { values: after } = applyChanges(form, before, [
      { pointer: '/staff/scientific', value: 31 },
      { pointer: '/ip/row-1', value: null },
      { pointer: '/ip/row-2/number', value: 'ZL2' },
    ]);
    expect(differences(form, before, after)).toEqual([
      { pointer: '/staff/scientific', before: 34, after: 31 },
      { pointer: '/ip/row-2/number', before: '2023SR0000001', after: 'ZL2' },
      {
        pointer: '/ip/row-1',
        before: expect.objectContaining({ kind: 'invention' }) as unknown,
        after: null,
      },
    ]);
  });

  it('are none between equal values', () => {
    fc.assert(
      fc.property(edited, (values) => {
        expect(differences(form, values, structuredClone(values))).toEqual([]);
      }),
    );
  });

  it('applied to the one yield the other', () => {
    fc.assert(
      fc.property(edited, fc.array(change, { maxLength: 12 }), (before, changes) => {
        const after = applyChanges(form, before, changes).values;
        const edits = differences(form, before, after).map(({ pointer, after: value }) => ({
          pointer,
          value,
        }));
        const { values, errors } = applyChanges(form, before, edits);
        expect(errors).toEqual([]);
        expect(differences(form, values, after)).toEqual([]);
        expect(withoutOrder(values)).toEqual(withoutOrder(after));
      }),
      { numRuns: 500 },
    );
  });
});

/** A row that went and came again stands last; an absent section and an empty one say the same. */
function withoutOrder(values: FormValues): unknown {
  const { ip, staff } = values as { ip?: { id: string }[]; staff?: object };
  return {
    ...values,
    staff: { ...staff },
    ip: ip?.toSorted((a, b) => a.id.localeCompare(b.id)) ?? null,
  };
}
