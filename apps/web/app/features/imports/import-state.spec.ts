import { describe, expect, it } from 'vitest';
import { canCarryOut, importState } from './import-state';

const REPORT = {
  format: 'csv' as const,
  encoding: 'utf-8' as const,
  complete: true,
  lines: 3,
  created: 2,
  changed: 0,
  unchanged: 1,
  refused: 0,
  ignored: [],
  faultCount: 0,
};
const tried = (report: Partial<typeof REPORT> | null, more = {}) => ({
  dryRun: true,
  finishedAt: '2026-05-21T06:00:00.000Z',
  report: report && { ...REPORT, ...report },
  ...more,
});

describe('how an import stands', () => {
  it.each([
    ['waiting', tried(null, { finishedAt: null })],
    ['reading', tried({}, { finishedAt: null })],
    ['broken', tried({ complete: false })],
    ['empty', tried({ lines: 0, created: 0, unchanged: 0 })],
    ['refused', tried({ created: 0, unchanged: 0, refused: 3 })],
    ['faulty', tried({ created: 1, refused: 1 })],
    ['sound', tried({})],
    ['done', tried({}, { dryRun: false })],
  ] as const)('is %s', (state, order) => {
    expect(importState(order)).toBe(state);
  });

  it('can be carried out after a dry run that was read to its end and would change something', () => {
    expect(canCarryOut(tried({}))).toBe(true);
    expect(canCarryOut(tried({ refused: 1, created: 1 }))).toBe(true);
    expect(canCarryOut(tried({}, { dryRun: false }))).toBe(false);
    expect(canCarryOut(tried({}, { finishedAt: null }))).toBe(false);
    expect(canCarryOut(tried({ complete: false }))).toBe(false);
    expect(canCarryOut(tried({ created: 0, unchanged: 3 }))).toBe(false);
  });
});
