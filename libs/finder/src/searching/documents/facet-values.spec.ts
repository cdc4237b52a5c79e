import { describe, expect, it } from 'vitest';
import { loadDivisions, loadFields } from '#dictionaries';
import { loadKinds } from '../../kinds/kinds-file.js';
import type { EntryRow } from '../projection/entry-feed.js';
import { EntryDocuments } from './entry-documents.js';

const documents = new EntryDocuments(loadKinds(), { divisions: loadDivisions(), fields: loadFields() });

function row(more: Partial<EntryRow> & { values?: object }): EntryRow {
  const { values = {}, ...columns } = more;
  return {
    id: '0190a0a0-0000-7000-8000-000000000001',
    kind: 'space',
    address: 'yuanqu-1',
    state: 'published',
    change_number: '1',
    external_id: null,
    source: null,
    title: '某园区',
    title_en: null,
    body: '',
    fields: JSON.stringify(values),
    closes_on: null,
    confirmed_on: '2026-10-01',
    pinned: 0,
    demo: 0,
    ...columns,
  };
}
const facets = (values: object, more: Partial<EntryRow> = {}) =>
  documents.of(row({ ...more, values }), '2026-10-12').facets;

describe('the facets of an entry', () => {
  it('are ranges of numbers, each from its lower end until before the upper one', () => {
    const area = (number: string) => facets({ area: number })['area'];
    expect([area('99.9'), area('100'), area('4999'), area('5000')]).toEqual([
      ['..100'],
      ['100..500'],
      ['1000..5000'],
      ['5000..'],
    ]);
  });

  it('are the province, and of Beijing the district as well', () => {
    expect(facets({ region: '110108' })['region']).toEqual(['11', '110108']);
    expect(facets({ region: '440307' })['region']).toEqual(['44']);
    expect(facets({ region: '11' })['region']).toEqual(['11']);
    expect(facets({ region: 'nowhere' })['region']).toBeUndefined();
  });

  it('are technology fields of the first level, once, and the year of a day', () => {
    expect(facets({ field: ['10605', '106'] })['field']).toHaveLength(1);
    expect(facets({ issued: '2024-03-01' }, { kind: 'policy' })['year']).toEqual(['2024']);
  });

  it('say of what has a last day whether it is over', () => {
    expect(facets({}, { closes_on: '2026-10-12' })['open']).toEqual(['yes']);
    expect(facets({}, { closes_on: '2026-10-11' })['open']).toEqual(['no']);
    expect(facets({})['open']).toBeUndefined();
  });
});

describe('the names of an entry', () => {
  it('are its English title, what it is known by, its place and its type', () => {
    const { names } = documents.of(
      row({ title_en: 'A park', values: { region: '110108', type: 'incubator', address: '上地信息路1号' } }),
      '2026-10-12',
    );
    for (const name of ['A park', '北京市海淀区', '孵化器', '上地信息路1号']) expect(names).toContain(name);
  });

  it('leave out of what is shown what no list of results can show', () => {
    const shown = documents.of(
      row({ values: { services: '长'.repeat(500), area: '300.0000' } }),
      '2026-10-12',
    ).shown;
    expect((shown as { fields: object }).fields).toEqual({ area: '300.0000' });
  });
});
