import { expect, it } from 'vitest';
import { comparableNumber, rightsOf } from './claim-rights.js';

it('spelling does not hide that two numbers are the same right', () => {
  const spellings = ['ZL202320000007.4', 'zl 2023 2000 0007.4', '202320000007.4', 'ZL202320000007-4'];
  expect(new Set(spellings.map(comparableNumber))).toEqual(new Set(['2023200000074']));
});

it('a number that only begins with the letters ZL is left whole', () => {
  expect(comparableNumber('ZLYX-2020-1')).toBe('ZLYX20201');
});

it('rows without a number claim nothing', () => {
  const values = { ip: [{ id: 'a', number: '2024SR1' }, { id: 'b' }] };
  expect(rightsOf({ values })).toEqual([{ rowId: 'a', number: '2024SR1' }]);
  expect(rightsOf({ values: {} })).toEqual([]);
});
