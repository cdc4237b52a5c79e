import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangeFeed, FinderEntry, FinderSource, entryImport, type ImportReport } from '#finder';
import { newId } from '#kernel';
import { runCli } from '../../../apps/cli/src/run-cli.js';
import { ZipFile } from '../../../libs/finder/src/importing/table/zip-file.js';
import { packXlsx } from '../../support/pack-xlsx.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;
const folder = mkdtempSync(path.join(tmpdir(), 'import-'));
beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await services?.stop();
});

type Run = Parameters<ReturnType<typeof entryImport>['run']>;

function imported(
  content: string | Buffer,
  more: Partial<Run[0]> & { name?: string } = {},
  watcher?: Run[1],
): Promise<ImportReport> {
  const { name = '示例导入', ...order } = more;
  const file = path.join(folder, 'table');
  writeFileSync(file, content);
  const source = { name, licence: 'CC BY 4.0', address: null };
  const by = { person: null, reason: 'import' } as const;
  return entryImport(services.db, services.clock).run(
    { file, kind: 'policy', source, by, ...order },
    watcher,
  );
}

const countsOf = ({ lines, created, changed, unchanged, refused }: ImportReport) => [
  lines,
  created,
  changed,
  unchanged,
  refused,
];
const faultsOf = ({ faults }: ImportReport) => faults.map(({ line, column, code }) => [line, column, code]);

async function titlesOf(name: string): Promise<Record<string, string>> {
  const { id } = await services.db.read.findOneByOrFail(FinderSource, { name });
  const entries = await services.db.read.findBy(FinderEntry, { sourceId: id });
  return Object.fromEntries(entries.map(({ externalId, title }) => [externalId, title]));
}

/** Lines of a file, of which the numbers may differ from run to run. */
const table = (count: number, title = (n: number) => `第${n}号办法`) =>
  ['externalId,title,body', ...Array.from({ length: count }, (_, n) => `x-${n},${title(n)},正文`)].join('\n');

describe('an import', () => {
  it('writes what is right and names what is wrong, line by line, in the order of the file', async () => {
    const report = await imported(
      [
        'externalId,title,body,level,region,issued',
        'a-1,甲办法,第一条,法律,北京市,2024-03-01',
        'a-2,,,圣旨,,昨天',
        'a-3,"乙""办法""","多行',
        '正文",,,',
        'a-4,x"y,,,,',
        '',
        'a-1,又是甲,,,,',
        'a-5,丙,,',
        'a-6,丁办法,,地方性法规,上海,2020/1/2',
      ].join('\r\n'),
    );
    expect(countsOf(report)).toEqual([7, 3, 0, 0, 4]);
    expect(faultsOf(report)).toEqual([
      [3, 'level', 'finder.choice-unknown'],
      [3, 'issued', 'finder.day-wrong'],
      [3, 'title', 'finder.required'],
      [6, null, 'import.quote'],
      [8, 'externalId', 'import.duplicate'],
      [9, null, 'import.cells'],
    ]);
    expect(report.faults.every(({ message }) => !/[{}]/.test(message.zh + message.en))).toBe(true);
    expect(await titlesOf('示例导入')).toEqual({ 'a-1': '甲办法', 'a-3': '乙"办法"', 'a-6': '丁办法' });
  });

  it('says the same in a dry run as afterwards, without leaving anything behind', async () => {
    const feed = services.app.get(ChangeFeed, { strict: false });
    const before = await feed.latest('entries');
    const file = `${table(3)}\nx-0,again,`;
    const dry = await imported(file, { name: '试运行', dryRun: true });
    expect([
      await feed.latest('entries'),
      await services.db.read.countBy(FinderSource, { name: '试运行' }),
    ]).toEqual([before, 0]);
    expect(await imported(file, { name: '试运行' })).toEqual({ ...dry, dryRun: false });
    expect(countsOf(dry)).toEqual([4, 3, 0, 0, 1]);
    const changes = { name: '试运行', dryRun: true };
    expect(
      countsOf(
        await imported(
          table(4, (n) => `${n}`),
          changes,
        ),
      ),
    ).toEqual([4, 1, 3, 0, 0]);
    expect((await titlesOf('试运行'))['x-1']).toBe('第1号办法');
  });

  it('that was broken off goes on when it is run again, and brings in nothing twice', async () => {
    const file = table(1200);
    const isCut = imported(
      file,
      { name: '中断' },
      {
        onProgress: () => {
          throw new Error('the process ends here');
        },
      },
    );
    await expect(isCut).rejects.toThrow('ends here');
    expect(Object.keys(await titlesOf('中断'))).toHaveLength(500);
    expect(countsOf(await imported(file, { name: '中断' }))).toEqual([1200, 700, 0, 500, 0]);
    expect(countsOf(await imported(file, { name: '中断' }))).toEqual([1200, 0, 0, 1200, 0]);
    expect(Object.keys(await titlesOf('中断'))).toHaveLength(1200);
  });

  it('leaves what is there as it is when it is told to bring new ones only', async () => {
    await imported(table(2), { name: '只加新' });
    const again = await imported(
      table(3, () => '别的标题'),
      { name: '只加新', onlyNew: true },
    );
    expect(countsOf(again)).toEqual([3, 1, 0, 2, 0]);
    expect(await titlesOf('只加新')).toEqual({ 'x-0': '第0号办法', 'x-1': '第1号办法', 'x-2': '别的标题' });
  });

  it('moves no entry into another directory', async () => {
    await imported(table(1), { name: '目录' });
    const other = await imported(table(2), { name: '目录', kind: 'service' });
    expect(faultsOf(other)).toEqual([[2, 'externalId', 'import.other-kind']]);
    expect(countsOf(other)).toEqual([2, 1, 0, 0, 1]);
  });

  it('refuses a file whose columns or characters it cannot know, and writes nothing of it', async () => {
    const columns = await imported('title,level,title\n甲,法律,乙');
    expect(columns).toMatchObject({ complete: false, lines: 0 });
    expect(faultsOf(columns)).toEqual([
      [1, 'title', 'import.column-twice'],
      [1, 'externalId', 'import.column-missing'],
      [1, 'body', 'import.column-missing'],
    ]);
    expect(faultsOf(await imported('\n\n'))).toEqual([[1, null, 'import.empty']]);
    const latin = Buffer.from('externalId,title,body\n1,caf\xe9,\xff\xff', 'latin1');
    expect(faultsOf(await imported(latin))).toEqual([[2, null, 'import.encoding']]);
  });

  it('reads GBK and workbooks as well', async () => {
    const gbk = Buffer.concat([
      Buffer.from('externalId,title,body\ng-1,'),
      Buffer.from('d6d0b9d8b4e5', 'hex'),
      Buffer.from(',\n'),
    ]);
    expect(await imported(gbk, { name: '编码' })).toMatchObject({ encoding: 'gb18030', created: 1 });
    const row = (line: number, ...cells: string[]) =>
      `<row r="${line}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    const sheet =
      row(1, '外部编号', '标题', '正文', '空间类型') +
      row(3, 'g-2', '园', '', '园区') +
      row(4, 'g-3', '', '');
    const book = await imported(packXlsx({ sheet }), { name: '编码', kind: 'space' });
    expect([book.format, faultsOf(book)]).toEqual([
      'xlsx',
      [
        [4, '空间类型', 'finder.required'],
        [4, '标题', 'finder.required'],
      ],
    ]);
    expect(await titlesOf('编码')).toEqual({ 'g-1': '中关村', 'g-2': '园' });
  });
});

describe('an export', () => {
  const editor = { sub: newId(), name: '编辑（示例）', roles: [{ role: 'finder-editor' as const }] };

  it('says the same when it is imported again', async () => {
    const spaces = { name: '往返', kind: 'space' } as const;
    const file = [
      'externalId,title,body,type,address,place,area,demo',
      'r-1,"=SUM(A1)","-一行\n""二""行",园区,海淀区1号,"-70.5,40",1200.5,是',
    ].join('\n');
    expect(countsOf(await imported(file, spaces))).toEqual([1, 1, 0, 0, 0]);
    for (const format of ['csv', 'xlsx']) {
      const table = await services.file(editor, `/finder/exports/entries?kind=space&format=${format}`);
      const again = await imported(table, { ...spaces, dryRun: true });
      expect([again.format, again.faults, again.unchanged, again.changed]).toEqual([format, [], 1, 0]);
    }
  });

  it('leaves out of a workbook what a cell cannot hold, and names it there instead of cutting it', async () => {
    const grants = { name: '长文', kind: 'funding' } as const;
    const long = '长'.repeat(32_768);
    const file = `externalId,title,body,type\nf-1,短,短,fund\nf-2,长,${long},fund\n`;
    expect(countsOf(await imported(file, grants))).toEqual([2, 2, 0, 0, 0]);
    const book = await services.file(editor, '/finder/exports/entries?kind=funding&format=xlsx');
    const back = await imported(book, grants);
    expect([back.faults, back.lines, back.unchanged]).toEqual([[], 1, 1]);
    const kept = path.join(folder, 'left-out.xlsx');
    writeFileSync(kept, book);
    const notes = await text((await ZipFile.open(kept)).text('xl/worksheets/sheet2.xml', 1e6));
    expect(notes).toContain('f-2');
  });

  it('has an empty table for each directory, whose columns the import knows in both languages', async () => {
    for (const kind of ['policy', 'funding', 'space', 'talent', 'technology', 'service'] as const) {
      for (const query of [`kind=${kind}&lang=zh&format=xlsx`, `kind=${kind}&lang=en&format=csv`]) {
        const table = await services.file(editor, `/finder/exports/templates?${query}`);
        const report = await imported(table, { name: '模板', kind, dryRun: true });
        expect([query, report.faults, report.ignored, report.lines]).toEqual([query, [], [], 0]);
      }
    }
  });
});

describe('the command `import`', () => {
  async function run(...args: string[]) {
    const [out, note]: [string[], string[]] = [[], []];
    const env = { DATABASE_URL: (services.db.source.options as { url: string }).url };
    const output = { out: (line: string) => out.push(line), note: (line: string) => note.push(line) };
    return {
      code: await runCli(['import', ...args], env, output),
      out: out.join('\n'),
      note: note.join('\n'),
    };
  }

  it('fails when a line is wrong, keeps the others, and has a report of all for a program or a table', async () => {
    const [file, report] = [path.join(folder, 'calls.csv'), path.join(folder, 'faults.csv')];
    writeFileSync(file, 'externalId,title,body,level\n1,甲,,申报通知\n2,乙,,圣旨\n');
    const order = ['--kind', 'policy', '--file', file, '--source', '某委', '--licence', '公开'];
    const dry = await run(...order, '--dry-run', '--json', '--report', report);
    expect([dry.code, JSON.parse(dry.out)]).toMatchObject([1, { dryRun: true, created: 1, refused: 1 }]);
    expect(readFileSync(report, 'utf8')).toContain('"3","level","finder.choice-unknown"');
    expect(await run(...order)).toMatchObject({
      code: 1,
      out: '2 lines: 1 new, 0 changed, 0 unchanged, 1 refused',
      note: expect.stringMatching(/^ {2}line 3, level: .*\nimport\.lines-refused: /),
    });
    writeFileSync(file, 'externalId,title,body\n1,甲,\n');
    expect(await run(...order)).toMatchObject({ code: 0, out: expect.stringContaining('1 changed') });
    expect((await run(...order.with(1, 'poetry'))).code).toBe(2);
    expect(await run(...order.with(3, `${file}x`))).toMatchObject({ code: 2, out: '' });
  });
});
