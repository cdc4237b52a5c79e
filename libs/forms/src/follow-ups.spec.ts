import { describe, expect, it } from 'vitest';
import { DEMO_COMPANY, FILLED_AT } from '../../../test/support/complete-application.js';
import { applyChanges, followUps, initialValues, loadForm } from './index.js';

const form = loadForm('national-hte', 1);
const empty = initialValues(form, DEMO_COMPANY, FILLED_AT);

describe('what follows from an edit', () => {
  it('is filled in where nothing stands, and never changes what somebody filled in', () => {
    const row = applyChanges(form, empty, [{ pointer: '/ip/row-9', value: {} }]);
    const begun = applyChanges(form, row.values, [{ pointer: '/ip/row-9/kind', value: 'invention' }]);
    const extra = followUps(form, begun.values, begun.applied);
    expect(extra).toEqual([{ pointer: '/ip/row-9/class', value: 'I' }]);

    const filled = applyChanges(form, begun.values, extra);
    const changed = applyChanges(form, filled.values, [{ pointer: '/ip/row-9/kind', value: 'software' }]);
    expect(followUps(form, changed.values, changed.applied)).toEqual([]);
  });

  it('is filled in for a row that comes as a whole', () => {
    const { values, applied } = applyChanges(form, empty, [
      { pointer: '/ip/row-9', value: { kind: 'software' } },
    ]);
    expect(followUps(form, values, applied)).toEqual([{ pointer: '/ip/row-9/class', value: 'II' }]);
  });

  it('is nothing for a row that is gone', () => {
    expect(followUps(form, empty, [{ pointer: '/ip/row-9', value: null }])).toEqual([]);
  });

  it('is nothing for other fields', () => {
    const { values, applied } = applyChanges(form, empty, [{ pointer: '/staff/total', value: '86' }]);
    expect(followUps(form, values, applied)).toEqual([]);
  });
});
