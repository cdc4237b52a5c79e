import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../scripts/setup/scratch-folder.mjs';
import {
  IndexReader,
  IndexUnusable,
  IndexWriter,
  Lexicon,
  Search,
  Segmenter,
  createIndex,
  fold,
  openIndex,
  suggest,
  type SearchRequest,
} from '#search';
import { document, DOCUMENTS, TODAY } from './documents.js';

const lexicon = new Lexicon(
  {
    words: ['概念验证', '中试'],
    same: [
      ['高企', '高新技术企业'],
      ['小升规', '小微企业升规'],
    ],
    near: [{ word: '固态电池', also: ['固态电解质'] }],
    stop: ['的', '了', '我', '我们', '有', '在', '是', '可以'],
    question: ['怎么', '如何', '吗', '哪些', '什么'],
  },
  fold,
);
const segmenter = new Segmenter(lexicon.words);

let folder: string;
let path: string;
let writer: IndexWriter;
let reader: IndexReader;
let search: Search;

beforeAll(() => {
  folder = scratchFolder('search-');
  path = join(folder, 'index.sqlite');
  writer = new IndexWriter(createIndex(path, 'test'), segmenter);
  writer.put(DOCUMENTS);
  reader = new IndexReader(openIndex(path, { readOnly: true }), segmenter);
  search = new Search(reader, lexicon, segmenter);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (text: string, more: Partial<SearchRequest> = {}) =>
  search.run({ text, filters: {}, offset: 0, limit: 10, today: TODAY, ...more });
const titles = (text: string, more: Partial<SearchRequest> = {}) =>
  ask(text, more).items.map(({ shown }) => (shown as { title: string }).title);

describe('Chinese', () => {
  it('finds a word within a longer one', () => {
    expect(titles('处理')).toEqual(['在建工程项目待处理事项清单']);
    expect(titles('工程')).toEqual(['在建工程项目待处理事项清单']);
    expect(titles('酶')).toEqual(['蛋白酶活性检测']);
  });

  it('folds full-width, capital and traditional forms on both sides', () => {
    expect(titles('５ｇ')).toEqual(['5G工业互联网平台']);
    expect(titles('網路設備')).toEqual(titles('网路设备'));
    expect(titles('網路設備')).toEqual(['5G工业互联网平台']);
  });

  it('finds numbers and English inside of Chinese', () => {
    for (const text of ['wi-fi', 'c++', 'Wi-Fi 6']) expect(titles(text)).toEqual(['5G工业互联网平台']);
    expect(titles('国科发火〔2016〕32号')).toEqual(['高新技术企业认定管理办法']);
  });

  it('knows short forms, and what is near comes after the same of what was asked for', () => {
    expect(titles('高企认定')).toEqual(['高新技术企业认定管理办法']);
    expect(titles('固态电池')).toHaveLength(3);
    expect(titles('固态电池')[0]).toBe('软包固态电池中试线开放服务');
    const near = ask('固态电池').items.find(({ id }) => id.includes('固态电解质'));
    expect(near!.reasons).toContainEqual({ code: 'near', word: '固态电池', found: '固态电解质' });
  });

  it('is typed in letters, in full or by initials, and letters never find what only sounds alike', () => {
    expect(titles('zgc')).toEqual(['中关村科学城孵化器']);
    expect(titles('zhongguancun')).toEqual(['中关村科学城孵化器']);
    expect(titles('景点')).toEqual([]);
  });

  it('is found although one character is wrong, missing or too many, which is said', () => {
    for (const typed of ['软包固态电吃', '软包固态店电池'])
      expect(ask(typed)).toMatchObject({ complete: 1, corrected: '软包固态电池' });
    expect(titles('软包固态池')[0]).toBe('软包固态电池中试线开放服务');
    expect(ask('高新技木企业')).toMatchObject({ complete: 1, corrected: '高新技术企业' });
  });

  it('is no slip where documents have it, though none has all words and titles have one that is alike', () => {
    expect(ask('人工智能')).toMatchObject({ complete: 1, corrected: null });
    expect(ask('人工智能 力学')).toMatchObject({ complete: 0, corrected: null });
    expect(ask('人工智辉 力学').corrected).toBe('人工智慧 力学');
  });
});

describe('order', () => {
  it('puts the title above the body, and open above closed', () => {
    expect(titles('创新券申领')).toEqual(['创新券申领通知（第二轮）', '创新券申领通知（第一轮）']);
    expect(titles('中试平台')[0]).toContain('若干措施');
  });

  it('lets sink what nobody has confirmed for a year', () => {
    expect(titles('活性检测')).toEqual(['蛋白质活性检测', '蛋白酶活性检测']);
  });

  it('follows an editor who pins, and says why each result stands there', () => {
    writer.put([{ ...DOCUMENTS[7]!, pinned: true }]);
    const [first] = ask('创新券申领').items;
    expect(first!.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pinned', 'title', 'closed']),
    );
    writer.put([DOCUMENTS[7]!]);
    expect(titles('创新券申领')[0]).toContain('第二轮');
  });

  it('needs not every word of a long question', () => {
    expect(titles('我们公司有固态电池的样品，可以在哪些地方做中试验证')[0]).toContain('软包固态电池中试线');
  });
});

describe('counts and filters', () => {
  it('count each facet without its own choice, and within the others', () => {
    const answer = ask('中试', { filters: { district: ['海淀区'] } });
    expect(answer.total).toBe(2);
    expect(answer.facets['district']).toEqual(
      expect.arrayContaining([
        { value: '海淀区', count: 2 },
        { value: '昌平区', count: 2 },
      ]),
    );
    expect(answer.facets['kind']!.map(({ value }) => value).sort()).toEqual(['policy', 'service']);
  });

  it('leave out and name a choice that nothing has', () => {
    const answer = ask('中试', { filters: { district: ['月球'] } });
    expect(answer.total).toBe(3);
    expect(answer.unknownFilters).toEqual([{ facet: 'district', value: '月球' }]);
  });

  it('says how soon something is over from the day of the question on, though nothing is written', () => {
    const closingOn = (today: number) =>
      Object.fromEntries(
        ask('创新券申领', { today }).facets['closing']!.map(({ value, count }) => [value, count]),
      );
    expect(closingOn(TODAY)).toEqual({ 30: 1, 90: 1 });
    expect(closingOn(TODAY + 23)).toEqual({ 7: 1, 30: 1, 90: 1 });
    expect(closingOn(TODAY + 31)).toEqual({});
    expect(closingOn(TODAY - 1)).toEqual({ 7: 1, 30: 1, 90: 2 });
    expect(ask('创新券申领', { filters: { closing: ['7'] } }).total).toBe(0);
    expect(ask('创新券申领', { filters: { closing: ['30'] } }).items).toMatchObject([
      { id: '创新券申领通知（第二轮）' },
    ]);
    expect(ask('高企认定', { filters: { closing: ['none'] } }).total).toBe(1);
  });

  it('say what to drop where little is found, and what that gives', () => {
    expect(ask('固态电池 孵化器').relaxations).toEqual(
      expect.arrayContaining([
        { code: 'word', word: '孵化器', total: 3 },
        { code: 'word', word: '固态电池', total: 1 },
      ]),
    );
    const { relaxations } = ask('中试', { filters: { district: ['海淀区'] } });
    expect(relaxations).toContainEqual({ code: 'filter', facet: 'district', value: '海淀区', total: 3 });
    // A choice that nothing has is no other one to fall back on.
    const besides = ask('中试', { filters: { district: ['海淀区', '没有的区'] } });
    expect(besides.relaxations).toEqual(relaxations);
  });

  it('show what has some of the words where nothing has all, and say so', () => {
    const answer = ask('固态电池 孵化器');
    expect(answer.complete).toBe(0);
    expect(answer.total).toBe(4);
  });

  it('give pages that do not overlap and end', () => {
    const all = titles('', { limit: 50 });
    expect(all).toHaveLength(DOCUMENTS.length);
    const paged = [0, 5, 10, 15].flatMap((offset) => titles('', { offset, limit: 5 }));
    expect(paged).toEqual(all);
  });
});

describe('text of any kind', () => {
  it.each([
    '"',
    '固态" OR "1',
    'NEAR(a b)',
    'title:固态*',
    '(((',
    '^-+*',
    "'; DROP TABLE entry; --",
    '<script>alert(1)</script>',
    '\u0000\u0007',
    '😀😀',
    'a'.repeat(10_000),
    '券'.repeat(10_000),
    '{title body}: x',
  ])('is searched as text: %#', (text) => {
    expect(ask(text).total).toBeGreaterThanOrEqual(0);
    expect(suggest(reader, text, { today: TODAY, most: 8 }).length).toBeLessThanOrEqual(8);
  });
});

describe('suggestions', () => {
  const suggested = (typed: string) =>
    suggest(reader, typed, { today: TODAY, most: 8 }).map(({ title }) => title);

  it('are titles that begin with it, then titles that hold it', () => {
    expect(suggested('固态电')[0]).toBe('软包固态电池中试线开放服务');
    expect(suggested('蛋白')).toEqual(['蛋白质活性检测', '蛋白酶活性检测']);
  });

  it('come for letters, too', () => {
    expect(suggested('zhonggua')).toEqual(['中关村科学城孵化器']);
    expect(suggested('5g')).toEqual(['5G工业互联网平台']);
  });
});

describe('an index that changes', () => {
  it('is followed at once: what is new, what changed, what is gone', () => {
    expect(titles('量子')).toEqual([]);
    writer.put([document('量子计算云平台', { facets: { kind: ['service'], field: ['量子'] } })]);
    expect(titles('量子')).toEqual(['量子计算云平台']);
    writer.put([document('量子计算云平台', { title: '超导计算云平台' })]);
    expect(titles('量子')).toEqual([]);
    expect(titles('超导')).toEqual(['量子计算云平台']);
    writer.remove(['量子计算云平台']);
    expect(titles('超导')).toEqual([]);
    expect(ask('').total).toBe(DOCUMENTS.length);
  });

  it('answers as one that was built anew, after many changes in any order', () => {
    const extra = Array.from({ length: 700 }, (_, at) =>
      document(`批量条目${at}号中试`, { id: `bulk-${at}` }),
    );
    writer.put(extra.slice(0, 30));
    expect(ask('中试').total).toBe(33);
    writer.put(extra);
    expect(ask('中试').total).toBe(703);
    writer.remove(extra.map(({ id }) => id));
    expect(ask('中试').total).toBe(3);
    expect(titles('中试')).toHaveLength(3);
  });

  it('knows the documents of frequent words from notes, and what has changed since they were taken', () => {
    const file = join(folder, 'noted.sqlite');
    const noting = new IndexWriter(createIndex(file, 'v1'), segmenter);
    const many = Array.from({ length: 100 }, (_, at) => document(`中试条目${at}号`, { id: `noted-${at}` }));
    noting.put(many);
    noting.settle();
    const fresh = () => {
      const reader = new IndexReader(openIndex(file, { readOnly: true }), segmenter);
      return (text: string) =>
        new Search(reader, lexicon, segmenter).run({
          text,
          filters: {},
          offset: 0,
          limit: 200,
          today: TODAY,
        });
    };
    const following = fresh();
    expect(following('中试').total).toBe(100);
    noting.remove(['noted-7']);
    noting.put([document('另一件事', { id: 'noted-8' }), document('中试基地', { id: 'noted-new' })]);
    for (const answer of [following('中试'), fresh()('中试')]) {
      expect(answer.total).toBe(99);
      const ids = answer.items.map(({ id }) => id);
      expect(ids).toContain('noted-new');
      expect(ids.filter((id) => id === 'noted-7' || id === 'noted-8')).toEqual([]);
    }
    // More than are looked through.
    noting.put(Array.from({ length: 600 }, (_, at) => document(`中试追加${at}号`, { id: `more-${at}` })));
    for (const answer of [following('中试'), fresh()('中试')]) expect(answer.total).toBe(699);
    noting.settle();
    for (const answer of [following('中试'), fresh()('中试')]) expect(answer.total).toBe(699);
  });

  it('that is damaged, of another format or missing is refused by name', () => {
    const broken = join(folder, 'broken.sqlite');
    writeFileSync(broken, 'SQLite format 3\u0000 and then nothing of it');
    for (const file of [broken, join(folder, 'none.sqlite')])
      expect(() => openIndex(file, { readOnly: true })).toThrow(IndexUnusable);
  });
});
