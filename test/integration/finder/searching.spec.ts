import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { finderEntities, finderMigrations, wishForNewIndex } from '#finder';
import { loadDivisions, loadFields } from '#dictionaries';
import { newId } from '#kernel';
import { Db, Readiness, createLogger, databaseOptions, type Tx } from '#platform';
import { DataSource } from 'typeorm';
import { ChangeFeed } from '../../../libs/finder/src/feed/change-feed.js';
import { Kinds } from '../../../libs/finder/src/kinds/kinds.js';
import { loadKinds } from '../../../libs/finder/src/kinds/kinds-file.js';
import { FindNear } from '../../../libs/finder/src/searching/find-near.js';
import { FoundEntries } from '../../../libs/finder/src/searching/found-entries.js';
import { Words } from '../../../libs/finder/src/lexicon/words.js';
import { EntryDocuments } from '../../../libs/finder/src/searching/documents/entry-documents.js';
import { FacetLabels } from '../../../libs/finder/src/searching/documents/facet-labels.js';
import { SearchEntries } from '../../../libs/finder/src/searching/search-entries.js';
import { SearchInDatabase } from '../../../libs/finder/src/searching/search-in-database.js';
import { SearchIndex } from '../../../libs/finder/src/searching/search-index.js';
import { searchQuery } from '../../../libs/finder/src/searching/searching.schema.js';
import { SuggestTitles } from '../../../libs/finder/src/searching/suggest-titles.js';
import { scratchFolder } from '../../../scripts/setup/scratch-folder.mjs';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { TestClock } from '../../support/test-clock.js';

/** An entry is to be found so soon after it was committed, in milliseconds. */
const SOON = 2000;
const AMPLE = 60_000;

let database: TestDatabase;
let source: DataSource;
let db: Db;
let changes: ChangeFeed;
let folder: string;
const clock = new TestClock(new Date('2026-10-12T02:00:00Z'));
const logger = createLogger('test', 'silent');
const lists = { divisions: loadDivisions(), fields: loadFields() };
const documents = new EntryDocuments(loadKinds(), lists);
const labels = new FacetLabels(loadKinds(), lists);
const kinds = new Kinds();
const found = new FoundEntries(kinds);
const started: SearchIndex[] = [];

beforeAll(async () => {
  database = await createTestDatabase(finderEntities, finderMigrations);
  source = await new DataSource(databaseOptions(database.url, finderEntities, [], 10)).initialize();
  db = new Db(source);
  changes = new ChangeFeed(db);
  folder = scratchFolder('finder-search-');
  await db.run(async (tx) => {
    for (let number = 1; number <= 40; number += 1)
      await write(tx, { title: `固态电池中试线第${number}号`, body: '提供叠片与化成的中试验证。' });
    for (const [title, place] of Object.entries(SPACES))
      await write(tx, { title, kind: 'space', fields: { type: 'incubator', ...(place ? { place } : {}) } });
  });
});
afterAll(async () => {
  await Promise.all(started.map((index) => index.onApplicationShutdown()));
  await source?.destroy();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** By what they are called, where they are. */
const SPACES = {
  远处的量子孵化器: '116.6564,39.9092',
  这里的量子孵化器: '116.3102,39.9841',
  没有位置的量子孵化器: null,
  近处的量子孵化器: '116.3265,39.9620',
};

interface Written {
  id?: string;
  title: string;
  body?: string;
  kind?: string;
  state?: string;
  fields?: object;
  closesOn?: string | null;
}

async function write(tx: Tx, entry: Written): Promise<string> {
  const {
    id = newId(),
    title,
    body = '',
    kind = 'service',
    state = 'published',
    fields = {},
    closesOn = null,
  } = entry;
  const number = await changes.take(tx, 'entries');
  await tx.query(
    `INSERT INTO finder_entry (id, kind, address, state, version, change_number, title, body, fields, closes_on,
       confirmed_on, pinned, demo, created_at, updated_at)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, '2026-10-01', 0, 0, NOW(3), NOW(3))
     ON DUPLICATE KEY UPDATE change_number = VALUES(change_number), state = VALUES(state), title = VALUES(title)`,
    [id, kind, id, state, String(number), title, body, JSON.stringify(fields), closesOn],
  );
  return id;
}
const commit = (entry: Written) => db.run((tx) => write(tx, entry));

/** One process of a machine whose index lies in this folder. */
async function processOn(machine: string) {
  const readiness = new Readiness([]);
  const words = new Words(db, changes, clock);
  const index = new SearchIndex(db, words, documents, readiness, clock, logger, join(folder, machine));
  started.push(index);
  index.onApplicationBootstrap();
  const inDatabase = new SearchInDatabase(db, documents, found, clock);
  const entries = new SearchEntries(index, inDatabase, labels, found, new FindNear(db, kinds), clock, logger);
  const titles = new SuggestTitles(index, inDatabase, clock, logger);
  const ask = (q: string, more: object = {}) => entries.run(searchQuery.parse({ q, ...more }));
  const whole = () => eventually(async () => expect((await ask('固态电池')).rebuilding).toBe(false));
  return { index, readiness, ask, whole, suggest: (q: string) => titles.run({ q }) };
}

const eventually = <T>(look: () => Promise<T> | T, timeout = AMPLE) =>
  vi.waitFor(look, { timeout, interval: 20 });
const fileOf = (machine: string) =>
  join(folder, machine, readFileSync(join(folder, machine, 'in-use'), 'utf8'));

type Process = Awaited<ReturnType<typeof processOn>>;
/** Two processes of one machine, and one of another. */
let processes: Process[];
let one: Process;

beforeAll(async () => {
  processes = await Promise.all(['one', 'one', 'two'].map(processOn));
  one = processes[0]!;
  await Promise.all(processes.map(({ whole }) => whole()));
});

describe('an entry', () => {
  it('is found within two seconds after it was committed, by both processes of a machine and by another machine', async () => {
    const everywhere = (look: (found: { total: number; items: { id: string }[] }) => void) =>
      eventually(() => Promise.all(processes.map(async ({ ask }) => look(await ask('质谱仪')))), SOON);
    const id = await commit({ title: '质谱仪共享平台' });
    await everywhere(({ items }) => expect(items[0]?.id).toBe(id));
    await commit({ id, title: '质谱仪共享平台', state: 'archived' });
    await everywhere(({ total }) => expect(total).toBe(0));
  });

  it('is over from the day after its last one', async () => {
    await commit({ title: '揭榜挂帅申报', kind: 'policy', closesOn: '2026-10-13' });
    const open = async () => (await one.ask('揭榜挂帅')).facets['open']?.map(({ value }) => value);
    await eventually(async () => expect(await open()).toEqual(['yes']));
    clock.set('2026-10-13T16:00:00Z');
    await eventually(async () => expect(await open()).toEqual(['no']));
    clock.set('2026-10-12T02:00:00Z');
  });
});

describe('the index of a machine', { timeout: 2 * AMPLE }, () => {
  it('is written by one process at a time, and by another as soon as that one is gone, however it ended', async () => {
    mkdirSync(join(folder, 'three'));
    const holder = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       new DatabaseSync(${JSON.stringify(join(folder, 'three', 'holder.lock'))}).exec('BEGIN EXCLUSIVE');
       console.log('held'); setInterval(() => {}, 1000);`,
    ]);
    await once(holder.stdout, 'data');
    const { ask, whole, readiness, index } = await processOn('three');
    // There is none: said, served by the database, and not waited for.
    expect(await readiness.report()).toEqual({ ready: true, checks: { search: 'degraded' } });
    const { items, rebuilding, facets, ignored } = await ask('固态电池', { limit: '5', district: '110108' });
    expect([items.length, rebuilding, facets, ignored.length]).toEqual([5, true, {}, 1]);
    await new Promise((later) => setTimeout(later, 700));
    expect(readdirSync(join(folder, 'three'))).not.toContain('in-use');
    holder.kill('SIGKILL');
    await whole();
    expect((await ask('固态电池')).total).toBe(40);
    await index.onApplicationShutdown();
  });

  it.each([
    ['has bytes of something else in it', (file: string) => overwrite(file, 0)],
    ['has other bytes behind its first page', (file: string) => overwrite(file, 8192)],
    ['was cut short', (file: string) => writeFileSync(file, 'x')],
    ['is gone', (file: string) => rmSync(file)],
  ])('is built anew when it %s, while every query has an answer', async (_, harm) => {
    const before = fileOf('one');
    harm(before);
    // What is kept in memory of it does not notice: words that nobody has asked for yet do.
    for (let number = 1; number < 30; number += 1)
      for (const { ask } of processes)
        expect((await ask(`中试线第${number}号`)).items.length).toBeGreaterThan(0);
    await commit({ title: '新来的条目' });
    await eventually(async () => {
      for (const { ask } of processes) expect((await ask('固态电池')).items.length).toBe(20);
      expect(fileOf('one')).not.toBe(before);
      for (const { index } of processes) expect(index.isWhole).toBe(true);
    });
    expect((await one.ask('固态电池')).total).toBe(40);
    expect(await one.readiness.report()).toEqual({ ready: true, checks: { search: 'ok' } });
  });

  it('is built anew at an operator’s wish beside the old one, and no query fails or finds less meanwhile', async () => {
    const before = fileOf('one');
    await wishForNewIndex(db);
    let asked = 0;
    while (fileOf('one') === before || asked < 50) {
      const { total, rebuilding } = await one.ask('固态电池');
      expect([total, rebuilding]).toEqual([40, false]);
      asked += 1;
    }
    await commit({ title: '重建之后的条目' });
    await eventually(async () => expect((await one.ask('重建之后')).total).toBe(1), SOON);
  });

  it('is built anew for another database, whose entries it does not show', async () => {
    const before = [fileOf('one'), fileOf('two')];
    await db.read.query("UPDATE finder_counter SET value = value + 1 WHERE name = 'origin'");
    await eventually(() => {
      for (const file of before) expect([fileOf('one'), fileOf('two')]).not.toContain(file);
    });
  });
});

function overwrite(file: string, from: number): void {
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(size - from, 0x5a), 0, size - from, from);
  closeSync(descriptor);
}

describe('distances', () => {
  const found = (near: string | string[], more: object = {}) =>
    one.ask('量子孵化器', { kind: 'space', near, ...more });
  const order = ({ items }: Awaited<ReturnType<typeof found>>) =>
    items.map(({ title, distance }) => [title.slice(0, 2), distance]);
  const NEAREST = [
    ['这里', 0],
    ['近处', 2823],
    ['远处', 30_665],
    ['没有', null],
  ];

  it('are in metres from a point or from an entry that is somewhere, the nearest first and what is nowhere last', async () => {
    const results = await found('39.9841,116.3102', { placed: '1' });
    expect(order(results)).toEqual(NEAREST);
    expect(results.near).toEqual({ latitude: 39.9841, longitude: 116.3102, entry: null });
    expect([results.placed?.total, results.placed?.items.length]).toEqual([3, 3]);
    expect(results.placed?.items[0]).toMatchObject({
      title: '这里的量子孵化器',
      longitude: 116.3102,
      latitude: 39.9841,
      distance: 0,
    });
    const { id, address } = results.items[0]!;
    for (const named of [id, address]) {
      const same = await found(named);
      expect(order(same)).toEqual(NEAREST);
      expect(same.near?.entry).toMatchObject({ id, address, kind: 'space', title: '这里的量子孵化器' });
    }
    const plain = await one.ask('量子孵化器');
    expect([plain.near, plain.placed, plain.items[0]?.distance]).toEqual([null, null, null]);
  });

  it('from what is no place are an ignored filter that is said', async () => {
    for (const near of [
      '116.3102,39.9841',
      '91,0',
      'no-such-entry',
      newId(),
      "' OR 1=1 --",
      '<script>',
      '\u0001',
    ])
      expect(await found(near)).toMatchObject({
        total: 4,
        near: null,
        ignored: [{ name: 'near', value: near, text: { zh: expect.stringContaining('未按距离排列') } }],
      });
    const nowhere = (await found('39.9841,116.3102')).items.at(-1)!;
    expect((await found(nowhere.id)).ignored).toMatchObject([
      { name: 'near', value: nowhere.title, text: { zh: expect.stringContaining('没有登记位置') } },
    ]);
    expect((await found(['39,116', '40,116'])).ignored).toMatchObject([{ name: 'near' }]);
  });
});
