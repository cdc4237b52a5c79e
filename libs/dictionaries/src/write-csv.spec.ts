import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.js';

const textOf = (...cells: string[]) => writeCsv(['甲'], [cells]).toString('utf8').split('\r\n')[1];

describe('a table for a spreadsheet', () => {
  it('begins with a byte order mark, so that Excel reads the Chinese', () => {
    const bytes = writeCsv(['单位'], [['北京示例有限公司']]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toBe('\ufeff单位\r\n北京示例有限公司\r\n');
  });

  it('has no cell that a spreadsheet would run, and keeps figures as figures', () => {
    for (const formula of ['=1+1', '+86 10', '-2+3', '@SUM(A1)', '\t=1', ' =cmd|x', '＝1+1', '-1,5']) {
      expect(textOf(formula)).toMatch(/^"?'/);
    }
    expect(textOf('-12.50', '0.01', '2026-10-12')).toBe('-12.50,0.01,2026-10-12');
  });

  it('gives every text back as it was, whatever quotes, commas and line ends are in it', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const line = writeCsv(['a'], [[`文${typed}`]])
          .toString('utf8')
          .slice('\ufeffa\r\n'.length, -2);
        const read = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(read).toBe(`文${typed}`);
      }),
    );
  });
});
