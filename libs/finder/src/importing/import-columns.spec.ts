import { loadDivisions, loadFields } from '#dictionaries';
import { describe, expect, it } from 'vitest';
import { EntryCheck } from '../kinds/check-entry.js';
import { loadKinds, type Kind } from '../kinds/kinds-file.js';
import { readColumns } from './import-columns.js';
import { LineReader } from './read-line.js';

const kinds = loadKinds();
const check = new EntryCheck(kinds, { divisions: loadDivisions(), fields: loadFields() });

function columnsOf(kind: Kind, ...headings: string[]) {
  const file = kinds.get(kind);
  if (!file) throw new Error(kind);
  return readColumns(file, 1, headings);
}

function reading(kind: Kind, ...headings: string[]) {
  const reader = new LineReader(kind, columnsOf(kind, ...headings).columns, check, '2026-05-08');
  return (...cells: string[]) => reader.run({ line: 7, cells });
}

const faultsOf = (read: ReturnType<LineReader['run']>) =>
  'faults' in read ? read.faults.map(({ line, column, code }) => [line, column, code]) : [];

describe('the first line of a file of entries', () => {
  it('names columns by the ids of fields or by their names in either language', () => {
    const { columns, faults } = columnsOf(
      'policy',
      'EXTERNALID',
      '标题',
      'Text',
      '发文字号',
      'Issuer',
      ' level ',
    );
    expect(faults).toEqual([]);
    expect([...columns.places.keys()]).toEqual(['externalId', 'title', 'body', 'number', 'issuer', 'level']);
  });

  it('is refused for every column that is missing or there twice', () => {
    const { faults } = columnsOf('policy', 'title', '标题', 'level');
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, '标题', 'import.column-twice'],
      [1, 'externalId', 'import.column-missing'],
      [1, 'body', 'import.column-missing'],
    ]);
  });

  it('says which columns mean nothing, such as a year that follows from its day', () => {
    expect(columnsOf('policy', 'externalId', 'title', 'body', '颜色', 'year', '').columns.ignored).toEqual([
      '颜色',
      'year',
    ]);
  });
});

describe('a line of a file of entries', () => {
  const needed = ['externalId', 'title', 'body'];

  it('is read with fields, the day of confirmation and whether it is an example', () => {
    const read = reading('policy', ...needed, 'level', 'region', 'issued', 'confirmedOn', 'demo');
    expect(read(' p-1 ', '办法', '第一条', '法律', '北京市', '2024年3月1日', '2026/5/8', '是')).toEqual({
      line: 7,
      externalId: 'p-1',
      column: 'externalId',
      content: {
        title: '办法',
        titleEn: null,
        body: '第一条',
        fields: { level: 'law', region: '11', issued: '2024-03-01' },
      },
      confirmedOn: '2026-05-08',
      demo: true,
    });
  });

  it('names everything that is wrong with it, each in its column', () => {
    const read = reading('policy', ...needed, '效力级别', 'confirmedOn', 'demo');
    expect(faultsOf(read('', '', 'x', '圣旨', '2026-05-09', '也许'))).toEqual([
      [7, 'externalId', 'import.external-id'],
      [7, 'confirmedOn', 'import.later'],
      [7, 'demo', 'import.yes-or-no'],
      [7, '效力级别', 'finder.choice-unknown'],
      [7, 'title', 'finder.required'],
    ]);
  });

  it('has as many cells as the first line; empty ones behind the last do not matter', () => {
    const read = reading('policy', ...needed);
    expect(faultsOf(read('1', 'a'))).toEqual([[7, null, 'import.cells']]);
    expect(faultsOf(read('1', 'a', 'b', 'c'))).toEqual([[7, null, 'import.cells']]);
    expect(read('1', 'a', 'b', '', ' ')).toMatchObject({ externalId: '1' });
  });

  it('need not fill in what the file has no column for, but what it has one for', () => {
    expect(reading('space', ...needed)('1', '园', '')).toMatchObject({ externalId: '1' });
    expect(faultsOf(reading('space', ...needed, 'type')('1', '园', '', ' '))).toEqual([
      [7, 'type', 'finder.required'],
    ]);
  });
});
