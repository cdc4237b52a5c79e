import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from './open-table.js';
import { MOST_CHARACTERS, writeXlsx, type XlsxRow } from './write-xlsx.js';
import { ZipFile } from './zip-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'write-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>): Promise<string> {
  const file = path.join(folder, `${Math.random()}.xlsx`);
  await writeFile(
    file,
    writeXlsx([
      { name: '条目 <1>', rows },
      { name: 'second', rows: [['never read']] },
    ]),
  );
  return file;
}

async function readBack(file: string): Promise<unknown[]> {
  const { format, lines } = await openTable(file);
  expect(format).toBe('xlsx');
  const read: unknown[] = [];
  for await (const line of lines) read.push('cells' in line ? line.cells : line);
  return read;
}

describe('a workbook of our own', () => {
  it('comes back cell by cell, whatever stands in it, and nothing in it is computed', async () => {
    const rows = [
      ['externalId', '标题', 'c', 'd', 'e'],
      ['00123', '=1+1', '@SUM(A1)', "'-2", '2026-03-01'],
      ['  lead and trail  ', '<b>&amp;"quoted"</b>', 'a\nb', 'c\r\nd', '\u0001\u000b_x0041_'],
      ['𠮷 emoji 🙂', null, '', ']]>', 'last'],
    ] as const;
    const file = await written(rows);
    expect(await readBack(file)).toEqual(rows.map((row) => row.map((cell) => cell ?? '')));
    const sheet = await text((await ZipFile.open(file)).text('xl/worksheets/sheet1.xml', 1e6));
    expect(sheet).not.toMatch(/<f>|t="n"|<v>/);
  });

  it('names its columns beyond Z, and keeps empty cells in their place', async () => {
    const head = Array.from({ length: 30 }, (_, at) => `c${at}`);
    const row = head.map((_, at) => (at === 29 ? 'x' : null));
    expect(await readBack(await written([head, row]))).toEqual([head, row.map((cell) => cell ?? '')]);
  });

  it('is refused rather than damaged where a cell is longer than a spreadsheet can hold', async () => {
    const longest = 'a'.repeat(MOST_CHARACTERS);
    expect(await readBack(await written([['h'], [longest]]))).toEqual([['h'], [longest]]);
    await expect(written([['h'], [`${longest}a`]])).rejects.toThrow('so many characters');
  });

  it('asks for the next rows only as the ones before are taken, and says why it ends early', async () => {
    let asked = 0;
    async function* rows(): AsyncGenerator<XlsxRow> {
      for (; asked < 200_000; asked += 1) yield [String(asked), '示例'];
    }
    const pieces = writeXlsx([{ name: 'a', rows: rows() }]);
    for (let taken = 0; taken < 40; taken += 1) await pieces.next();
    expect(asked).toBeLessThan(200_000);
    await pieces.return(undefined);
    async function* broken(): AsyncGenerator<XlsxRow> {
      yield ['h'];
      throw new Error('the database is gone');
    }
    await expect(written(broken())).rejects.toThrow('the database is gone');
  });

  it('is an archive as others read it: sums and sizes in its directory are those of what is packed', async () => {
    const bytes = await buffer(writeXlsx([{ name: 'a', rows: [['h']] }]));
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
    const at = bytes.readUInt32LE(end + 16);
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [packed, size, name] = [at + 20, at + 24, at + 28].map((place) => bytes.readUInt32LE(place));
    const start = 30 + (name! & 0xffff);
    const content = inflateRawSync(bytes.subarray(start, start + packed!)).toString();
    expect(content).toHaveLength(size!);
    expect(content).toContain('/xl/worksheets/sheet1.xml');
  });
});
