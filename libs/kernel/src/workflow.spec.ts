import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from './errors.js';
import { Workflow, type WorkflowDefinition } from './workflow.js';

type State = 'draft' | 'review' | 'done' | 'refused';
type Move = 'submit' | 'return' | 'approve' | 'refuse';
type Who = 'owner' | 'reviewer';

const label = { zh: '示例', en: 'sample' };
const definition: WorkflowDefinition<State, Move, Who> = {
  name: 'sample',
  initial: 'draft',
  states: {
    draft: { label },
    review: { label },
    done: { label, final: true },
    refused: { label, final: true },
  },
  moves: {
    submit: { from: ['draft'], to: 'review', by: ['owner'], label },
    return: { from: ['review'], to: 'draft', by: ['reviewer'], label, needsReason: true },
    approve: { from: ['review'], to: 'done', by: ['reviewer'], label },
    refuse: { from: ['review'], to: 'refused', by: ['reviewer'], label, needsReason: true },
  },
};
const workflow = new Workflow(definition);

function refusal(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a workflow', () => {
  it('moves the case, counts the version up and yields the history row', () => {
    const subject = { state: 'draft' as State, version: 4 };
    const record = workflow.move(subject, 'submit', { as: ['owner'], version: 4 });
    expect(subject).toEqual({ state: 'review', version: 5 });
    expect(record).toEqual({ move: 'submit', from: 'draft', to: 'review', version: 5, reason: null });
  });

  it('refuses a move from the wrong state, by the wrong person, on a stale version or without a reason', () => {
    const review = () => ({ state: 'review' as State, version: 2 });
    expect(refusal(() => workflow.move(review(), 'submit', { as: ['owner'] })).code).toBe(
      'workflow.not-possible',
    );
    expect(refusal(() => workflow.move(review(), 'approve', { as: ['owner'] })).status).toBe(403);
    const stale = refusal(() => workflow.move(review(), 'approve', { as: ['reviewer'], version: 1 }));
    expect([stale.status, stale.extensions]).toEqual([409, { version: 2 }]);
    expect(refusal(() => workflow.move(review(), 'return', { as: ['reviewer'], reason: '  ' })).status).toBe(
      422,
    );
  });

  it('offers exactly the moves that succeed', () => {
    const states = Object.keys(definition.states) as State[];
    const moves = Object.keys(definition.moves) as Move[];
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...moves),
        fc.subarray<Who>(['owner', 'reviewer']),
        (state, move, as) => {
          const offered = workflow.actionsFor({ state, version: 1 }, as).includes(move);
          const subject = { state, version: 1 };
          let moved = true;
          try {
            workflow.move(subject, move, { as, reason: 'because', version: 1 });
          } catch {
            moved = false;
          }
          expect(moved).toBe(offered);
          expect(subject.version).toBe(moved ? 2 : 1);
        },
      ),
    );
  });

  it.each([
    [
      'an unreachable state',
      { states: { ...definition.states, lost: { label, final: true } } },
      'lost is unreachable',
    ],
    ['a dead end', { states: { ...definition.states, done: { label } } }, 'done is a dead end'],
    [
      'a move nobody may make',
      { moves: { ...definition.moves, approve: { ...definition.moves.approve, by: [] } } },
      'nobody may approve',
    ],
  ])('does not start with %s', (_, change, fault) => {
    const broken = { ...definition, ...change } as unknown as WorkflowDefinition<State, Move, Who>;
    expect(() => new Workflow(broken)).toThrow(fault);
  });
});
