import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packXlsx } from '../../../../../test/support/pack-xlsx.js';
import type { TableLine } from './csv-lines.js';
import { openTable } from './open-table.js';
import { ZipFile } from './zip-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Buffer) {
  const file = path.join(folder, 'table');
  writeFileSync(file, content);
  const { format, encoding, lines } = await openTable(file);
  const read: TableLine[] = [];
  for await (const line of lines) read.push(line);
  return { format, encoding, lines: read };
}

/** 标题 / 中关村 / 科技政策汇编 in GBK. */
const GBK = Buffer.from('b1eacce20a d6d0b9d8b4e50a bfc6bcbcd5fed9f1bbe3b1e00a'.replaceAll(' ', ''), 'hex');

describe('a table', () => {
  it('is UTF-8, with a byte order mark or without', async () => {
    const lines = [{ line: 1, cells: ['标题', 'x'] }];
    for (const text of ['标题,x\n', '\ufeff标题,x\r\n']) {
      expect(await read(text)).toEqual({ format: 'csv', encoding: 'utf-8', lines });
    }
  });

  it('is UTF-8 also where a character lies across two pieces of a large file', async () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      const title = `${before}${'字'.repeat(800_000)}𠮷`;
      expect(await read(`${title},x`)).toMatchObject({ encoding: 'utf-8', lines: [{ cells: [title, 'x'] }] });
    }
    await expect(read(Buffer.from('标题').subarray(0, 5))).rejects.toMatchObject({ code: 'import.encoding' });
  });

  it('is recognised as GB18030 and converted', async () => {
    const { encoding, lines } = await read(GBK);
    expect(encoding).toBe('gb18030');
    expect(lines[1]).toEqual({ line: 2, cells: ['中关村'] });
  });

  it('is refused with the line when one letter of its UTF-8 is damaged, and never read as other letters', async () => {
    const damaged = Buffer.concat([
      Buffer.from('标题\n中关村科技政策\n海淀'),
      Buffer.from([0xe5, 0x8c]),
      Buffer.from('\n'),
    ]);
    await expect(read(damaged)).rejects.toMatchObject({ code: 'import.encoding', params: { line: 3 } });
  });

  it('is refused when it is neither text nor a workbook', async () => {
    const code = async (content: Buffer) =>
      read(content).then(
        () => null,
        (error) => error.code as string,
      );
    expect(await code(Buffer.from('a\u0000,\u0000b\u0000', 'latin1'))).toBe('import.not-text');
    expect(await code(Buffer.from([0x80, 0xff, 0xff, 0x0a, 0xff]))).toBe('import.encoding');
    expect(await code(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('import.not-xlsx');
    expect(await code(Buffer.from('PK\x03\x04 and nothing more', 'latin1'))).toBe('import.not-xlsx');
  });

  it('is a workbook: texts, figures as they are shown, days, cells that are not there, empty lines', async () => {
    const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>日期</t></is></c><c r="C1" t="str"><v>C</v></c></row>
      <row r="3"><c r="A3"><v>1.10115403E8</v></c><c r="B3" s="1"><v>45366</v></c></row>
      <row r="4"><c r="B4"><v/></c></row>
      <row r="5"><c r="A5"><v>0.30000000000000004</v></c><c r="B5" s="2"><v>45366.75</v></c><c r="C5" t="b"><v>1</v></c></row>`;
    expect(await read(packXlsx({ sheet, texts: ['标题 &amp; &lt;x&gt;&#xD800;_x000D_&#10;'] }))).toEqual({
      format: 'xlsx',
      encoding: null,
      lines: [
        { line: 1, cells: ['标题 & <x>\ufffd\r\n', '日期', 'C'] },
        { line: 3, cells: ['110115403', '2024-03-15', ''] },
        { line: 5, cells: ['0.3', '2024-03-15', 'true'] },
      ],
    });
  });

  it('is refused when what it packs cannot be read, names entities of its own or is cut off', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>';
    const whole = packXlsx({ sheet: row });
    for (const broken of [
      packXlsx({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${row}` }),
      packXlsx({ sheet: `${row}<row` }),
      whole.subarray(0, whole.length - 30),
    ]) {
      await expect(read(broken)).rejects.toMatchObject({ code: 'import.not-xlsx' });
    }
  });

  it('unpacks no more of a workbook than it is allowed, however little the file admits to', async () => {
    const file = path.join(folder, 'bomb');
    writeFileSync(file, packXlsx({ sheet: '0'.repeat(5_000_000) }));
    const read = async () => {
      let size = 0;
      for await (const text of (await ZipFile.open(file)).text('xl/worksheets/sheet1.xml', 1_000_000)) {
        size += text.length;
        expect(size).toBeLessThan(1_000_001);
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'import.too-large' });
  });
});
