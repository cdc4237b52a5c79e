import { describe, expect, it } from 'vitest';
import { mistakesOf, type ImportOrder } from './import-order';

const SOUND: ImportOrder = {
  source: '示例来源',
  licence: 'CC BY 4.0',
  address: '',
  file: { name: '政策.CSV', size: 10 },
};
const wrong = (order: Partial<ImportOrder>) => Object.fromEntries(mistakesOf({ ...SOUND, ...order }));

describe('an import that is about to be sent', () => {
  it('goes when it has a table, a source and a licence', () => {
    expect(wrong({})).toEqual({});
    expect(wrong({ address: ' https://example.org/data ' })).toEqual({});
  });

  it('says of each place what is missing, blanks being nothing', () => {
    expect(wrong({ source: ' ', licence: '', file: null })).toEqual({
      '/file': 'web.imports.file.none',
      '/source': 'web.imports.source.none',
      '/licence': 'web.imports.licence.none',
    });
  });

  it.each([
    [{ name: 'table.xls', size: 1 }, 'kind'],
    [{ name: 'table.csv.exe', size: 1 }, 'kind'],
    [{ name: 'table.xlsx', size: 0 }, 'empty'],
    [{ name: 'table.xlsx', size: 20_000_001 }, 'large'],
  ])('does not send %j', (file, fault) => {
    expect(wrong({ file })).toEqual({ '/file': `web.imports.file.${fault}` });
  });

  it.each(['example.org', 'ftp://example.org', 'javascript:alert(1)', 'https://'])(
    'takes %j for no address',
    (address) => {
      expect(wrong({ address })).toEqual({ '/address': 'web.imports.address.wrong' });
    },
  );
});
