import { describe, expect, it } from 'vitest';
import type { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import type { Kind } from '../kinds/kinds-file.js';
import { NEXT_STEPS, NextSteps } from './next-steps.js';

function entryOf(kind: Kind, fields: Record<string, string>): FinderEntry {
  return Object.assign(new FinderEntry(), {
    kind,
    state: 'published',
    closesOn: null,
    fields: JSON.stringify(fields),
  });
}

const steps = new NextSteps({} as Db, { now: () => new Date('2026-10-12T02:00:00Z') });

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

  it('is to ask whoever offers it while that is possible: not of a policy, nor once it has closed', async () => {
    const ids = async (entry: FinderEntry) => (await steps.of(entry)).map(({ id }) => id);
    const job = (closesOn: string | null) => Object.assign(entryOf('talent', {}), { closesOn });
    expect(await ids(job('2026-10-12'))).toEqual(['ask']);
    expect(await ids(job('2026-10-11'))).toEqual([]);
    expect(await ids(entryOf('policy', {}))).toEqual([]);
  });

  it('is to hear of more like it where it is of a field or of Beijing: its directory alone would be too much', async () => {
    const path = async (fields: Record<string, string>) =>
      (await steps.of(entryOf('policy', fields))).find(({ id }) => id === 'hear-more')?.path;
    expect(await path({ field: '10402', region: '110108' })).toBe(
      '/workspace/interests?kind=policy&field=10402&place=110108',
    );
    expect(await path({ region: '11' })).toBe('/workspace/interests?kind=policy&place=11');
    expect(await path({ region: '31', field: '104' })).toBe('/workspace/interests?kind=policy&field=104');
    expect(await path({ region: '31' })).toBeUndefined();
  });

  it('says of an example that nobody offers it in truth', async () => {
    const [step] = await steps.of(Object.assign(entryOf('space', {}), { demo: true }));
    expect(step).toMatchObject({
      id: 'ask',
      label: { zh: '预约参观' },
      hint: { zh: expect.stringContaining('示例') },
    });
  });
});
