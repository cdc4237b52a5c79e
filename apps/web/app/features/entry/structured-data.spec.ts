import { describe, expect, it } from 'vitest';
import type { FinderEntry } from '../../api/types';
import { scriptText, structuredData } from './structured-data';

const ADDRESS = 'https://portal.example/find/policy/a';
const field = (id: string, value: string, zh = value) => ({
  id,
  name: { zh: id, en: id },
  type: 'text',
  value,
  shown: { zh, en: zh },
});
const entry = (more: Partial<FinderEntry>): FinderEntry =>
  ({
    kind: 'policy',
    title: '专利保护条例',
    titleEn: null,
    body: '第一条\n为了保护',
    fields: [],
    closesOn: null,
    demo: false,
    source: { name: '某库', licence: 'CC0', address: 'https://source.example/', externalId: '1' },
    ...more,
  }) as FinderEntry;

describe('what machines are told of an entry', () => {
  it('is what it is by schema.org, whose, since when, and where it comes from', () => {
    const fields = [
      field('issuer', '国务院'),
      field('number', '国发〔2019〕5号'),
      field('issued', '2019-02-15'),
    ];
    expect(structuredData(entry({ fields }), ADDRESS)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': ADDRESS,
      url: ADDRESS,
      name: '专利保护条例',
      description: '第一条 为了保护',
      inLanguage: 'zh-CN',
      license: 'CC0',
      isBasedOn: 'https://source.example/',
      legislationIdentifier: '国发〔2019〕5号',
      legislationDate: '2019-02-15',
      legislationPassedBy: { '@type': 'Organization', name: '国务院' },
    });
  });

  it('goes by what the entry says of itself', () => {
    const typeOf = (kind: FinderEntry['kind'], ...fields: FinderEntry['fields']) =>
      structuredData(entry({ kind, fields }), ADDRESS)?.['@type'];
    expect([
      typeOf('policy', field('level', 'call')),
      typeOf('technology', field('type', 'research-result')),
      typeOf('technology', field('type', 'patent')),
      typeOf('service', field('category', 'university')),
      typeOf('service', field('category', 'constructor')),
      typeOf('space', field('type', 'park')),
    ]).toEqual([
      'GovernmentService',
      'ScholarlyArticle',
      'CreativeWork',
      'CollegeOrUniversity',
      'Service',
      'Place',
    ]);
  });

  it('has the position of a space', () => {
    const fields = [field('region', '110108', '北京市海淀区'), field('place', '116.3102,39.9841')];
    expect(structuredData(entry({ kind: 'space', fields }), ADDRESS)).toMatchObject({
      address: { '@type': 'PostalAddress', addressCountry: 'CN', addressRegion: '北京市海淀区' },
      geo: { '@type': 'GeoCoordinates', longitude: 116.3102, latitude: 39.9841 },
    });
  });

  it('is nothing where it is an example', () => {
    expect(structuredData(entry({ demo: true }), ADDRESS)).toBeNull();
  });

  it('cannot leave its element', () => {
    const text = scriptText({ name: '</script><!--<script>alert(1)&\u2028' });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ name: '</script><!--<script>alert(1)&\u2028' });
  });
});
