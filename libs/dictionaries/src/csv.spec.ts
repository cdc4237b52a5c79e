import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.js';

describe('a CSV file', () => {
  it('is read with quotes, line feeds in fields, a byte order mark and any line end', () => {
    const text = '\ufeffcode,name\r\n1,"农、林, 牧"\r\n2,"say ""yes""\nagain"\r\n\r\n3,\r\n';
    expect(parseCsv(text)).toEqual([
      { code: '1', name: '农、林, 牧' },
      { code: '2', name: 'say "yes"\nagain' },
      { code: '3', name: '' },
    ]);
  });

  it('needs no line end after the last row', () => {
    expect(parseCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
    expect(parseCsv('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
    expect(parseCsv('')).toEqual([]);
  });

  it('names the row that has too few fields, and a quote out of place', () => {
    expect(() => parseCsv('a,b\n1,2\n3')).toThrow('row 3 has 1 fields, the header has 2');
    expect(() => parseCsv('a,b\n1,2"3')).toThrow(/row 2: a quote is out of place/);
    expect(() => parseCsv('a,b\n1,"23')).toThrow(/quote is out of place/);
  });

  it('yields what was written, whatever the fields hold', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['x,y', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        expect(parseCsv(text)).toEqual(rows.map(([x, y]) => ({ x, y })));
      }),
    );
  });
});
