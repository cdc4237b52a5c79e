import { describe, expect, it } from 'vitest';
import { comparedOf, comparePath, compareQuery, withoutEntry } from './compare-query';

const id = (number: number) => `01a22140-2080-7ef9-bebd-00000000000${number}`;
const asked = (search: string) => compareQuery(new URL(`http://portal.example/find/compare${search}`));

describe('an address that compares', () => {
  it('holds what is chosen by directory, and compares the one of which most is chosen', () => {
    const query = asked(`?policy=${id(1)}&space=${id(2)}&space=${id(3)}`);
    expect(query.kind).toBe('space');
    expect(comparedOf(query)).toEqual({ ids: [id(2), id(3)], left: 0 });
    expect(comparePath(query)).toBe(`/find/compare?policy=${id(1)}&space=${id(2)}&space=${id(3)}&kind=space`);
    expect(asked(`?policy=${id(1)}&space=${id(2)}&space=${id(3)}&kind=policy`).kind).toBe('policy');
  });

  it('takes four, each once, and says how many it left out', () => {
    const many = [1, 1, 2, 3, 4, 5].map((number) => `space=${id(number)}`).join('&');
    expect(comparedOf(asked(`?${many}`))).toEqual({ ids: [id(1), id(2), id(3), id(4)], left: 1 });
  });

  it('is empty where it names nothing that could be an entry', () => {
    expect(asked('?policy=1%27%20OR%201=1&constructor=a&kind=__proto__')).toEqual({ chosen: [], kind: null });
    expect(comparedOf(asked(''))).toEqual({ ids: [], left: 0 });
  });

  it('loses one of them', () => {
    const query = withoutEntry(asked(`?space=${id(1)}&space=${id(2)}`), id(1));
    expect(comparePath(query)).toBe(`/find/compare?space=${id(2)}`);
    expect(withoutEntry(query, id(2)).chosen).toEqual([]);
  });
});
