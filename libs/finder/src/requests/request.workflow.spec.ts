import { describe, expect, it } from 'vitest';
import { requestWorkflow, type RequestCapacity, type RequestState } from './request.workflow.js';

const may = (state: RequestState, as: RequestCapacity) =>
  requestWorkflow.actionsFor({ state, version: 1 }, [as]);

describe('a request', () => {
  it('is answered or declined by the owner alone, and written to, agreed to and recalled by the asker alone', () => {
    expect(may('open', 'owner')).toEqual(['answer', 'appoint', 'decline']);
    expect(may('open', 'asker')).toEqual(['write', 'recall']);
    expect(may('answered', 'asker')).toEqual(['write', 'agree', 'close']);
    expect(may('answered', 'owner')).toEqual(['answer', 'appoint', 'decline', 'close']);
  });

  it('rests once it is declined, closed or recalled', () => {
    for (const state of ['declined', 'closed', 'recalled'] as const)
      expect([...may(state, 'asker'), ...may(state, 'owner')]).toEqual([]);
  });

  it('is not declined without a reason', () => {
    const move = (reason?: string) =>
      requestWorkflow.move({ state: 'open', version: 1 }, 'decline', { as: ['owner'], reason });
    expect(() => move(' ')).toThrow(expect.objectContaining({ status: 422 }));
    expect(move('名额已满').to).toBe('declined');
  });
});
