import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../scripts/setup/scratch-folder.mjs';
import {
  IndexReader,
  IndexWriter,
  Lexicon,
  Search,
  Segmenter,
  createIndex,
  fold,
  openIndex,
  type SearchDocument,
  type SearchRequest,
} from '#search';

const TODAY = 20_000;
const lexicon = new Lexicon({ words: ['创客'], same: [], near: [], stop: [], question: [] }, fold);
const segmenter = new Segmenter(lexicon.words);

function document(title: string, more: Partial<SearchDocument>): SearchDocument {
  return {
    id: title,
    title,
    body: '',
    names: '',
    facets: { kind: ['space'] },
    closesOn: null,
    confirmedOn: TODAY - 10,
    pinned: false,
    place: null,
    shown: { title },
    ...more,
  };
}

describe('what is somewhere', () => {
  const HERE = { longitude: 116.3, latitude: 40 };
  const placed = (id: string, title: string, north: number) =>
    document(title, { id, place: { longitude: 116.3, latitude: 40 + north } });
  let folder: string;
  let near: Search;
  let writing: IndexWriter;
  const sorted = (more: Partial<SearchRequest> = {}) =>
    near.run({ text: '创客', filters: {}, offset: 0, limit: 10, today: TODAY, near: HERE, ...more });
  const ids = (more: Partial<SearchRequest> = {}) => sorted(more).items.map(({ id }) => id);

  beforeAll(() => {
    folder = scratchFolder('places-');
    const file = join(folder, 'places.sqlite');
    writing = new IndexWriter(createIndex(file, 'test'), segmenter);
    writing.put([
      placed('far', '创客空间', 0.2),
      document('创客', { id: 'nowhere' }),
      placed('near', '面向青年的创客活动场地与工位出租', 0.01),
      document('关于创客的说明', { id: 'nowhere-2' }),
      placed('south', '创客工坊', -0.1),
      placed('other', '咖啡馆', 0),
    ]);
    near = new Search(new IndexReader(openIndex(file, { readOnly: true }), segmenter), lexicon, segmenter);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('comes with its distance, the nearest first, and what is nowhere follows without one', () => {
    const { items, total, placed } = sorted();
    expect([total, placed?.total]).toEqual([5, 3]);
    expect(items.slice(0, 3).map(({ id, distance }) => [id, distance])).toEqual([
      ['near', 1112],
      ['south', 11_120],
      ['far', 22_239],
    ]);
    expect(items.slice(3).map(({ id, distance }) => [id, distance])).toEqual([
      ['nowhere', null],
      ['nowhere-2', null],
    ]);
    expect(ids({ near: { longitude: 116.3, latitude: 40.2 } })[0]).toBe('far');
  });

  it('is on each page once', () => {
    const whole = ids();
    for (const limit of [1, 2, 4])
      expect([0, 1, 2, 3, 4].flatMap((page) => ids({ offset: page * limit, limit }))).toEqual(whole);
    expect(ids({ offset: 5 })).toEqual([]);
  });

  it('is told for a map wherever it stands among the pages, no more of it than was asked for', () => {
    const { placed, items } = sorted({ limit: 1, mostPlaced: 2 });
    expect(items).toHaveLength(1);
    expect(placed).toMatchObject({
      total: 3,
      items: [
        { id: 'near', title: '面向青年的创客活动场地与工位出租', distance: 1112, place: { latitude: 40.01 } },
        { id: 'south' },
      ],
    });
    const { near: _, ...unsorted } = {
      text: '创客',
      filters: {},
      offset: 0,
      limit: 10,
      today: TODAY,
      near: HERE,
    };
    const best = near.run({ ...unsorted, mostPlaced: 10 });
    expect(best.placed?.items.map(({ distance }) => distance)).toEqual([null, null, null]);
    expect(near.run(unsorted).placed).toBeNull();
  });

  it('follows when somebody moves it or takes its place away', () => {
    writing.put([placed('far', '创客空间', 0.001), document('创客工坊', { id: 'south' })]);
    expect(ids().slice(0, 2)).toEqual(['far', 'near']);
    expect(sorted().placed?.total).toBe(2);
    writing.remove(['near']);
    expect(sorted().placed?.total).toBe(1);
  });
});
