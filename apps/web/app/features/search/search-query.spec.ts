import { describe, expect, it } from 'vitest';
import {
  apiPath,
  directoryOf,
  inDirectory,
  searchPath,
  searchQuery,
  without,
  withoutWord,
} from './search-query';

const asked = (search: string) => searchQuery(new URL(`http://portal.example/search${search}`));

describe('an address of the search', () => {
  it('holds the whole question, and gives the same question again', () => {
    const path =
      '/search?q=%E5%9B%BA%E6%80%81+%E4%B8%AD%E8%AF%95&kind=service&region=11&region=110108&page=3';
    const query = searchQuery(new URL(path, 'http://portal.example'));
    expect(query).toEqual({
      text: '固态 中试',
      filters: [
        ['kind', 'service'],
        ['region', '11'],
        ['region', '110108'],
      ],
      page: 3,
      near: '',
      isMap: false,
    });
    expect(searchPath(query)).toBe(path);
    expect(searchPath(asked('?q=&page=1&region='))).toBe('/search');
  });

  it('asks the API for that and for reasons, whatever it says about pages and reasons itself', () => {
    expect(apiPath(asked('?q=a&limit=100&explain=0&page=0'))).toBe('/finder/search?q=a&explain=1');
    expect(asked('?page=x').page).toBe(1);
    expect(asked('?page=9e99').page).toBe(1);
  });

  it('keeps what means something to others as text', () => {
    const hostile = '"><script>alert(1)</script>&kind=policy';
    expect(searchPath({ ...asked(''), text: hostile })).toBe(
      '/search?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E%26kind%3Dpolicy',
    );
    expect(asked(`?q=${encodeURIComponent(hostile)}`)).toEqual({ ...asked(''), text: hostile });
  });

  it('names one directory, or all', () => {
    expect(directoryOf(asked('?kind=space'))).toBe('space');
    expect(directoryOf(asked('?kind=space&kind=policy'))).toBeNull();
    expect(searchPath(inDirectory(asked('?q=a&kind=space&area=..100&page=2'), 'policy', false))).toBe(
      '/search?q=a&kind=policy',
    );
    expect(searchPath(inDirectory(asked('?q=a&kind=space&region=11'), null, true))).toBe(
      '/search?q=a&region=11',
    );
  });

  it('holds whence distances are counted and whether a map is drawn, for spaces alone', () => {
    const path = '/search?kind=space&near=39.984%2C116.31&view=map';
    const query = asked('?kind=space&view=map&near=39.984,116.31');
    expect([searchPath(query), query.filters]).toEqual([path, [['kind', 'space']]]);
    expect(apiPath(query)).toBe('/finder/search?kind=space&near=39.984%2C116.31&explain=1&placed=1');
    expect(searchPath(inDirectory(query, 'policy', true))).toBe('/search?kind=policy');
    expect(apiPath(asked('?view=map&placed=1'))).toBe('/finder/search?explain=1');
  });

  it('loses one choice and begins anew', () => {
    expect(searchPath(without(asked('?q=a&region=11&region=12&page=4'), 'region', '11'))).toBe(
      '/search?q=a&region=12',
    );
  });
});

describe('a word that is given up', () => {
  it('is taken out of what was typed', () => {
    expect(withoutWord('固态电池 中试', '中试')).toBe('固态电池');
    expect(withoutWord('AI芯片设计', 'ai')).toBe('芯片设计');
    expect(withoutWord('高 企 认定', '企')).toBe('高 认定');
  });

  it('is not guessed where it stands in another form', () => {
    expect(withoutWord('固態電池', '固态')).toBeNull();
    expect(withoutWord('任何', '')).toBeNull();
  });
});
