import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvLines, type TableLine } from './csv-lines.js';

/** Read in pieces of so many characters. */
function read(text: string, size = text.length || 1, lines = new CsvLines()): TableLine[] {
  const found: TableLine[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...lines.push(text.slice(at, at + size)));
  return [...found, ...lines.end()];
}

describe('lines of a CSV file', () => {
  it('carry the numbers that an editor shows, whatever ends them and however many a cell takes', () => {
    const text = '\ufeffid,title\r\n1,"甲, ""乙""\r\n丙"\n\n\r\n2,丁\r3,';
    const expected = [
      { line: 1, cells: ['id', 'title'] },
      { line: 2, cells: ['1', '甲, "乙"\r\n丙'] },
      { line: 6, cells: ['2', '丁'] },
      { line: 7, cells: ['3', ''] },
    ];
    for (const size of [1, 2, 3, 5, 100]) expect(read(text, size)).toEqual(expected);
  });

  it('are named and left out where a quote is out of place, and the next one is read again', () => {
    for (const size of [1, 4, 100]) {
      expect(read('a,b\n1,x"y"\n2,"x" y\n3,"z"\n', size)).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, fault: 'import.quote' },
        { line: 3, fault: 'import.quote' },
        { line: 4, cells: ['3', 'z'] },
      ]);
    }
  });

  it('are not swallowed by a quote that nobody closes', () => {
    const text = 'a,b\n1,"open\n2,x\n3,y\n';
    const good = [
      { line: 3, cells: ['2', 'x'] },
      { line: 4, cells: ['3', 'y'] },
    ];
    const header = { line: 1, cells: ['a', 'b'] };
    for (const size of [1, 6, 100]) {
      expect(read(text, size)).toEqual([header, { line: 2, fault: 'import.quote' }, ...good]);
      expect(read(text, size, new CsvLines(8))).toEqual([
        header,
        { line: 2, fault: expect.any(String) },
        ...good,
      ]);
    }
  });

  it('are let go when they are longer than anything can be, without being kept', () => {
    const lines = new CsvLines(1000);
    const found = [...lines.push(`a,b\n1,"`)];
    for (let n = 0; n < 100; n++) found.push(...lines.push('字'.repeat(500)));
    found.push(...lines.push('"\n2,x\n'), ...lines.end());
    expect(found).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, fault: 'import.line-too-long' },
      { line: 3, cells: ['2', 'x'] },
    ]);
  });

  it('yield what was written, whatever the cells hold and wherever the pieces end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.nat(9), (rows, size) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        expect(read(text, size + 1).map((line) => 'cells' in line && line.cells)).toEqual(rows);
      }),
    );
  });
});
