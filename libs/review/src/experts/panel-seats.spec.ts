import { expect, it } from 'vitest';
import { vacanciesOf } from './panel-seats.js';

const seats = [
  { kind: 'technical', fields: [], count: 2 },
  { kind: 'finance', fields: [], count: 1 },
];

it('a seat is vacant until somebody has it who neither declined nor was replaced', () => {
  expect(vacanciesOf(seats, [])).toEqual([0, 0, 1]);
  const states = ['declined', 'overdue', 'set-aside', 'cancelled', 'open'] as const;
  expect(
    vacanciesOf(
      seats,
      states.map((state) => ({ seat: 0, state })),
    ),
  ).toEqual([0, 1]);
  expect(vacanciesOf(seats, [{ seat: 1, state: 'submitted' }])).toEqual([0, 0]);
});
