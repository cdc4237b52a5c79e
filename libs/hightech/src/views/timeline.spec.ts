import { expect, it } from 'vitest';
import { ReviewClock, type HistoryRow } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';
import { STATES, type State } from '../hightech.schema.js';
import { timelineOf, type TimelineContext } from './timeline.js';

const context: TimelineContext = {
  limits: { district: 10, correction: 10, municipal: 15 },
  district: { zh: '海淀区', en: 'Haidian' },
  closesAt: new Date('2026-12-31T16:00:00Z'),
  districtLeft: 8,
};
const dueAt = (day: string) => Object.assign(ReviewClock.stopped(), { dueAt: new Date(day) });

function inState(state: State): HightechApplication {
  return {
    state,
    clock: dueAt('2026-10-26T16:00:00Z'),
    correction: dueAt('2026-10-28T16:00:00Z'),
  } as HightechApplication;
}

it('an open case shows exactly one step as now, with what comes next; a closed one shows neither', () => {
  for (const state of STATES) {
    const kinds = timelineOf(inState(state), [], context).map(({ kind }) => kind);
    const open = !['certified', 'rejected', 'withdrawn'].includes(state);
    expect([state, kinds.filter((kind) => kind === 'now').length]).toEqual([state, open ? 1 : 0]);
    expect([state, kinds.includes('next')]).toEqual([state, open]);
  }
});

it('each state waits until the deadline that counts in it', () => {
  const until = (state: State) =>
    timelineOf(inState(state), [], context).find(({ kind }) => kind === 'now')?.at;
  expect(until('draft')).toBe('2026-12-31T16:00:00.000Z');
  expect(until('prechecking')).toBe('2026-10-26T16:00:00.000Z');
  expect(until('district-review')).toBe('2026-10-26T16:00:00.000Z');
  expect(until('correcting')).toBe('2026-10-28T16:00:00.000Z');
});

it('while correcting the company reads how many working days the district still has', () => {
  const [next] = timelineOf(inState('correcting'), [], context).filter(({ kind }) => kind === 'next');
  expect(next).toMatchObject({ label: { zh: '接着初审' }, within: { zh: '重新提交后 8 个工作日内' } });
});

it('what happened keeps its order, its people and its reasons; the system is nobody', () => {
  const row = (over: Partial<HistoryRow>) =>
    ({
      at: new Date('2026-10-12T02:00:00Z'),
      personId: 'p',
      personName: '王经办',
      reason: null,
      ...over,
    }) as HistoryRow;
  const steps = timelineOf(
    inState('rejected'),
    [
      row({ move: 'submit' }),
      row({ move: 'precheck-pass', personId: null }),
      row({ move: 'reject', reason: '理由' }),
    ],
    context,
  );
  expect(steps.map(({ by, note }) => [by, note])).toEqual([
    ['王经办', null],
    [null, null],
    ['王经办', '理由'],
  ]);
});
