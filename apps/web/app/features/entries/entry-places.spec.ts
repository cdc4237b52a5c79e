import { describe, expect, it } from 'vitest';
import { isSame, placeId, placesOf, typedOf } from './entry-places';

describe('what an entry says, place by place', () => {
  it('goes to the API as it came from there, and what is empty is not sent', () => {
    const typed = {
      title: '示例孵化器',
      titleEn: null,
      body: '两层。',
      fields: { type: 'incubator', stage: ['seed', 'growth'], area: null },
    };
    const places = placesOf(typed);
    expect(places).toEqual({
      '/title': '示例孵化器',
      '/titleEn': '',
      '/body': '两层。',
      '/fields/type': 'incubator',
      '/fields/stage': ['seed', 'growth'],
    });
    expect(typedOf({ ...places, '/fields/area': '', '/fields/stage': [] })).toEqual({
      ...typed,
      fields: { type: 'incubator' },
    });
  });

  it('is the same only when every value of it is, and nothing is the same as an empty text', () => {
    expect(isSame(['a', 'b'], ['a', 'b'])).toBe(true);
    expect(isSame(['a', 'b'], ['b'])).toBe(false);
    expect(isSame(undefined, '')).toBe(true);
    expect(isSame([], undefined)).toBe(true);
    expect(isSame('a', ['a'])).toBe(false);
  });

  it('has a field of its own on the page', () => {
    expect(placeId('/fields/region')).toBe('e-fields-region');
  });
});
