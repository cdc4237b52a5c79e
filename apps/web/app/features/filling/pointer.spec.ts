import { describe, expect, it } from 'vitest';
import { fieldId, isUnlocked, overlap, rowsAt, valueAt, withValue } from './pointer';

const ROW = '0191a000-0000-7000-8000-000000000001';
const values = {
  staff: { total: 86 },
  finance: { sales: ['1.00', null, null] },
  ip: [{ id: ROW, name: 'a' }],
};

describe('a pointer', () => {
  it('finds fields, years and rows by their id', () => {
    expect(valueAt(values, '/staff/total')).toBe(86);
    expect(valueAt(values, '/finance/sales/0')).toBe('1.00');
    expect(valueAt(values, `/ip/${ROW}/name`)).toBe('a');
    expect(valueAt(values, '/nowhere/at/all')).toBeUndefined();
  });

  it('changes one place and leaves the given values alone', () => {
    const next = withValue(values, '/finance/sales/2', '3.00');
    expect(next['finance']).toEqual({ sales: ['1.00', null, '3.00'] });
    expect(values.finance.sales[2]).toBeNull();
  });

  it('clears a field by null, and a year without moving the others', () => {
    expect(withValue(values, '/staff/total', null)['staff']).toEqual({});
    expect(withValue(values, '/finance/sales/0', null)['finance']).toEqual({ sales: [null, null, null] });
  });

  it('makes the place that is not there yet', () => {
    expect(withValue({}, '/finance/rd/direct/1', '2.00')).toEqual({
      finance: { rd: { direct: [null, '2.00', null] } },
    });
    expect(withValue({}, `/ip/${ROW}`, { id: ROW })).toEqual({ ip: [{ id: ROW }] });
    expect(withValue({}, '/company/partners', ['清华大学'])).toEqual({ company: { partners: ['清华大学'] } });
  });

  it('adds, changes and removes rows by id', () => {
    const two = withValue(values, '/ip/0191a000-0000-7000-8000-000000000002', { name: 'b' });
    expect(rowsAt(two, 'ip').map((row) => row['name'])).toEqual(['a', 'b']);
    expect(rowsAt(withValue(two, `/ip/${ROW}`, null), 'ip')).toHaveLength(1);
  });

  it('overlaps what lies inside it, and not what only begins alike', () => {
    expect(overlap('/ip/1', '/ip/1/name')).toBe(true);
    expect(overlap('/ip/1', '/ip/12')).toBe(false);
  });

  it('is open when it, something above it, or everything is', () => {
    expect(isUnlocked(['/finance/sales/2'], '/finance/sales/2')).toBe(true);
    expect(isUnlocked(['/ip'], '/ip/1/name')).toBe(true);
    expect(isUnlocked(['*'], '/staff/total')).toBe(true);
    expect(isUnlocked(['/staff/total'], '/staff')).toBe(false);
    expect(isUnlocked([], '/staff/total')).toBe(false);
  });

  it('names a control', () => {
    expect(fieldId('/finance/rd/direct/1')).toBe('f-finance-rd-direct-1');
  });
});
