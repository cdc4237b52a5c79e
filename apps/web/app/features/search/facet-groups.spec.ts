import { describe, expect, it } from 'vitest';
import type { FinderKind } from '../../api/types';
import { facetGroups } from './facet-groups';
import { searchQuery } from './search-query';

const same = (text: string) => ({ zh: text, en: text });
const field = (id: string, type: string, facet = true) =>
  ({ id, name: same(id), type, facet }) as FinderKind['fields'][number];
const kinds = [
  {
    id: 'policy',
    fields: [field('level', 'choice'), field('region', 'division'), field('money', 'text', false)],
  },
  { id: 'space', fields: [field('region', 'division'), field('area', 'number')] },
] as FinderKind[];
const values = (...all: string[]) => all.map((value, at) => ({ value, label: same(value), count: 99 - at }));
const query = (search: string) => searchQuery(new URL(`http://portal.example/search${search}`));

describe('what results can be narrowed by', () => {
  const facets = {
    kind: values('policy', 'space'),
    open: values('yes'),
    area: values('..100'),
    level: values('law'),
    region: values('44', '11', '110108'),
  };

  it('is, across directories, what means the same in all', () => {
    expect(facetGroups({ facets }, kinds, query('')).map(({ id }) => id)).toEqual(['open', 'region']);
  });

  it('is, in one directory, what its fields are, in their order', () => {
    const ids = (search: string) => facetGroups({ facets }, kinds, query(search)).map(({ id }) => id);
    expect(ids('?kind=policy')).toEqual(['open', 'level', 'region']);
    expect(ids('?kind=space')).toEqual(['open', 'region', 'area']);
    const onlySpaces = { facets: { ...facets, kind: values('space') } };
    expect(facetGroups(onlySpaces, kinds, query('')).map(({ id }) => id)).toEqual(['open', 'region', 'area']);
  });

  it('has in it whatever is chosen, so that it can be taken back', () => {
    const groups = facetGroups({ facets }, kinds, query('?level=law'));
    expect(groups.at(-1)).toMatchObject({ id: 'level', values: [{ value: 'law', chosen: true }] });
  });

  it('is nothing where an address names what there is not', () => {
    const groups = facetGroups({ facets }, kinds, query('?constructor=a&__proto__=b&colour=red'));
    expect(groups.map(({ id }) => id)).toEqual(['open', 'region']);
  });

  it('has sizes from the least, years from the latest, and no deadlines where there are none', () => {
    const sized = {
      kind: values('policy'),
      closing: values('none', '30', '7'),
      area: values('100..500', '5000..', '..100', '1000..5000'),
      year: values('2019', '2024'),
    };
    const valuesOf = (search: string, given: typeof sized) =>
      Object.fromEntries(
        facetGroups({ facets: given }, kinds, query(search)).map((group) => [
          group.id,
          group.values.map(({ value }) => value),
        ]),
      );
    expect(valuesOf('?area=..100&year=2024', sized)).toEqual({
      closing: ['7', '30', 'none'],
      area: ['..100', '100..500', '1000..5000', '5000..'],
      year: ['2024', '2019'],
    });
    expect(valuesOf('', { ...sized, closing: values('none') })).toEqual({});
    expect(valuesOf('?closing=none', { ...sized, closing: values('none') })).toEqual({ closing: ['none'] });
  });

  it('puts districts under their city, and folds what is long but never what is chosen', () => {
    const regions = values('44', '11', '31', '110108', '12', '13', '50', '51', '52', '53', '110105');
    const [group] = facetGroups({ facets: { region: regions } }, kinds, query('?region=53'));
    expect(group?.values.map(({ value }) => value)).toEqual([
      '44',
      '11',
      '110108',
      '110105',
      '31',
      '12',
      '13',
      '50',
      '53',
    ]);
    expect(group?.values.filter(({ under }) => under)).toHaveLength(2);
    expect(group?.more.map(({ value }) => value)).toEqual(['51', '52']);
  });
});
