import { describe, expect, it } from 'vitest';
import type { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import type { Kind } from '../kinds/kinds-file.js';
import { NEXT_STEPS, NextSteps } from './next-steps.js';

function entryOf(kind: Kind, fields: Record<string, string>): FinderEntry {
  return Object.assign(new FinderEntry(), { kind, fields: JSON.stringify(fields) });
}

const steps = new NextSteps({} as Db);

describe('what a reader can do next with an entry', () => {
  it('has one name for each step', () => {
    const ids = NEXT_STEPS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads to where the entry comes from, and is not shown when the entry does not say where that is', async () => {
    const link = 'https://www.example.org/a?b=1';
    expect(await steps.of(entryOf('policy', { link }))).toEqual([
      { id: 'official-page', path: link, label: { zh: '查看原文', en: 'Read the original' } },
    ]);
    expect(await steps.of(entryOf('policy', {}))).toEqual([]);
  });
});
