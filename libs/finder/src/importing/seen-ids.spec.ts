import { expect, it } from 'vitest';
import { SeenIds } from './seen-ids.js';

it('what was seen in a file is known by its first line, among many', () => {
  const seen = new SeenIds();
  const lines = Array.from({ length: 20_000 }, (_, at) => at + 1);
  expect(lines.filter((line) => seen.add(`id-${line}`, line) !== null)).toEqual([]);
  for (const n of [1, 777, 20_000]) expect(seen.add(`id-${n}`, 30_000)).toBe(n);
  expect(seen.add('id-0', 30_001)).toBeNull();
});
