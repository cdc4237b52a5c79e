import { describe, expect, it } from 'vitest';
import { currentRound, isOpen, loadProgramme } from './programme.js';

describe('the programme national-hte', () => {
  const programme = loadProgramme('national-hte');

  it('names a form and a rule set that exist', () => {
    expect(programme.form.id).toBe('national-hte');
    expect(programme.ruleSet.rules).toHaveLength(9);
  });

  it('has a round that closes at midnight in Shanghai, not a second later', () => {
    const round = currentRound(programme, new Date('2026-11-24T02:00:00Z'))!;
    expect(round.id).toBe('2026-2');
    expect(isOpen(round, new Date('2026-08-31T15:59:59.999Z'))).toBe(false);
    expect(isOpen(round, new Date('2026-08-31T16:00:00Z'))).toBe(true);
    expect(isOpen(round, new Date('2026-12-31T15:59:59.999Z'))).toBe(true);
    expect(isOpen(round, new Date('2026-12-31T16:00:00Z'))).toBe(false);
    expect(currentRound(programme, new Date('2026-12-31T16:00:00Z'))).toBeNull();
  });

  it('announces the coming round before it opens', () => {
    const round = currentRound(programme, new Date('2026-07-01T00:00:00Z'))!;
    expect([round.id, isOpen(round, new Date('2026-07-01T00:00:00Z'))]).toEqual(['2026-2', false]);
  });
});
