import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { MOVES, type Move, type State } from '../hightech.schema.js';
import { hightechWorkflow, type Capacity } from './hightech.workflow.js';

const CAPACITIES: Capacity[] = [
  'company-filler',
  'company-submitter',
  'district-reviewer',
  'municipal-reviewer',
  'system',
];

const step = fc.record({
  move: fc.constantFrom(...MOVES),
  as: fc.subarray(CAPACITIES),
  version: fc.constantFrom(undefined, 'seen' as const, 'stale' as const),
  reason: fc.constantFrom(undefined, '', '理由'),
});

it('whatever people try, a case goes only along the table and every move makes one version', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const subject: { state: State; version: number } = { state: 'draft', version: 1 };
      let moved = 0;
      for (const { move, as, version, reason } of steps) {
        const before = { ...subject };
        const seen = version === 'stale' ? subject.version - 1 : version && subject.version;
        const definition = hightechWorkflow.definition.moves[move];
        try {
          const record = hightechWorkflow.move(subject, move, { as, version: seen, reason });
          moved += 1;
          expect(definition.from).toContain(before.state);
          expect(as.some((who) => definition.by.includes(who))).toBe(true);
          expect(version).not.toBe('stale');
          expect(definition.needsReason ? record.reason : 'none needed').toBeTruthy();
          expect(subject).toEqual({ state: definition.to, version: before.version + 1 });
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect(subject).toEqual(before);
        }
        expect(subject.version).toBe(1 + moved);
      }
    }),
  );
});

it('a case reaches a certificate only through the precheck, the district and the municipality', () => {
  const ways = pathsTo('certified');
  expect(ways.length).toBeGreaterThan(0);
  for (const way of ways) {
    expect(way.filter((move) => ['submit', 'precheck-pass', 'pass', 'approve'].includes(move))).toEqual([
      'submit',
      'precheck-pass',
      'pass',
      'approve',
    ]);
  }
});

it('only the system prechecks and lapses, and the company never decides', () => {
  const { moves } = hightechWorkflow.definition;
  for (const move of ['precheck-pass', 'precheck-fail', 'lapse'] as const)
    expect(moves[move].by).toEqual(['system']);
  for (const move of ['return', 'pass', 'approve', 'reject'] as const) {
    expect(moves[move].by.some((who) => who.startsWith('company') || who === 'system')).toBe(false);
  }
});

it('actionsFor offers exactly the moves that would succeed', () => {
  for (const state of Object.keys(hightechWorkflow.definition.states) as State[]) {
    for (const who of CAPACITIES) {
      const offered = hightechWorkflow.actionsFor({ state, version: 1 }, [who]);
      const possible = MOVES.filter((move) => {
        try {
          hightechWorkflow.move({ state, version: 1 }, move, { as: [who], reason: '理由' });
          return true;
        } catch {
          return false;
        }
      });
      expect(offered.toSorted()).toEqual(possible.toSorted());
    }
  }
});

/** All ways from draft that pass no state twice. */
function pathsTo(target: State): Move[][] {
  const walk = (state: State, seen: readonly State[], way: readonly Move[]): Move[][] => {
    if (state === target) return [[...way]];
    return MOVES.flatMap((move) => {
      const { from, to } = hightechWorkflow.definition.moves[move];
      return from.includes(state) && !seen.includes(to) ? walk(to, [...seen, to], [...way, move]) : [];
    });
  };
  return walk('draft', ['draft'], []);
}
