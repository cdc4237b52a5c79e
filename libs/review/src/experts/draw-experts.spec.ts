import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conflictOf } from './conflict-of.js';
import { considerExperts, drawExperts, type Considered, type SeatGroup } from './draw-experts.js';
import type { ExpertRow } from './expert.entity.js';

const able = (expertId: string, open = 0, fits = [0]): Considered => ({
  expertId,
  fits,
  open,
  excluded: null,
});
const pool = (size: number, open = 0) => Array.from({ length: size }, (_, i) => able(`e${i}`, open));
const chosen = (considered: readonly Considered[], vacancies: readonly number[], seed: string) =>
  drawExperts(considered, vacancies, seed).map(({ expertId }) => expertId);

it('the same seed draws the same experts, whatever the order in which they are considered', () => {
  const experts = pool(40);
  const first = chosen(experts, [0, 0, 0], 'seed');
  expect(chosen(experts.toReversed(), [0, 0, 0], 'seed')).toEqual(first);
  expect(chosen(experts, [0, 0, 0], 'another seed')).not.toEqual(first);
});

it('everybody has the same chance, and who has much to do a smaller one', () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const [one = ''] = chosen([...pool(3), able('busy', 3)], [0], String(seed));
    times.set(one, (times.get(one) ?? 0) + 1);
  }
  const free = ['e0', 'e1', 'e2'].map((id) => times.get(id) ?? 0);
  expect(Math.max(...free) - Math.min(...free)).toBeLessThan(150);
  expect(times.get('busy') ?? 0).toBeLessThan(Math.min(...free) / 3);
});

it('seats that few fit are filled before the others can take their experts', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const drawn = drawExperts([...pool(4), able('finance', 0, [0, 1])], [0, 0, 0, 0, 1], String(seed));
    expect(drawn).toHaveLength(5);
    expect(drawn.find(({ seat }) => seat === 1)?.expertId).toBe('finance');
  }
});

it('too few experts fill as many seats as they can', () => {
  expect(chosen(pool(2), [0, 0, 0], 'seed')).toHaveLength(2);
});

const word = (...words: string[]) => fc.constantFrom(...words);
const expertArbitrary = fc.record({
  personId: word('p1', 'p2', 'p3', 'p4'),
  kind: word('technical', 'finance'),
  fields: fc.subarray(['materials', 'energy']),
  organisation: word('甲大学', '乙研究所', '丙公司'),
  companyIds: fc.subarray(['c1', 'c2', 'c3']),
  conflicts: fc.subarray([
    { kind: 'company', value: 'c4' },
    { kind: 'organisation', value: '丁公司' },
    { kind: 'person', value: 'p9' },
  ] as const),
});
const tiesArbitrary = fc.record({
  companyIds: fc.subarray(['c1', 'c4']),
  organisations: fc.subarray(['甲大学', '丁公司']),
  personIds: fc.subarray(['p1', 'p9']),
});
const seats: SeatGroup[] = [
  { kind: 'technical', fields: ['materials'], count: 2 },
  { kind: 'finance', fields: [], count: 1 },
  { kind: null, fields: [], count: 1 },
];

it('nobody who is tied to a case, had it before or does not fit the seat is ever drawn, and nobody twice', () => {
  fc.assert(
    fc.property(
      fc.array(expertArbitrary, { maxLength: 15 }),
      tiesArbitrary,
      fc.array(fc.nat(14), { maxLength: 4 }),
      fc.string(),
      (people, ties, earlier, seed) => {
        const experts = people.map((one, i) => ({ ...one, id: `e${i}` }) as unknown as ExpertRow);
        const before = new Set(earlier.map((i) => `e${i}`));
        const considered = considerExperts(experts, seats, ties, before, new Map());
        const drawn = drawExperts(considered, [0, 0, 1, 2], seed);
        for (const { expertId, seat } of drawn) {
          const expert = experts.find(({ id }) => id === expertId)!;
          expect([conflictOf(expert, ties), before.has(expertId)]).toEqual([null, false]);
          const { kind, fields } = seats[seat]!;
          expect(kind === null || expert.kind === kind).toBe(true);
          expect(fields.every((field) => expert.fields.includes(field))).toBe(true);
        }
        expect(new Set(drawn.map(({ expertId }) => expertId)).size).toBe(drawn.length);
      },
    ),
  );
});
