import { describe, expect, it } from 'vitest';
import { loadDistricts, loadDivisions, loadFields, loadIndustries } from './taxonomy.js';

describe('the shipped lists', () => {
  it('have the sixteen districts of Beijing in both languages', () => {
    const { entries } = loadDistricts();
    expect(entries).toHaveLength(16);
    expect(entries.every(({ zh, en }) => zh.endsWith('区') && en.endsWith(' District'))).toBe(true);
  });

  it('have the eight fields with three levels, each below its parent', () => {
    const fields = loadFields();
    expect(fields.childrenOf(null).map(({ zh }) => zh)).toEqual([
      '电子信息',
      '生物与新医药',
      '航空航天',
      '新材料',
      '高技术服务',
      '新能源与节能',
      '资源与环境',
      '先进制造与自动化',
    ]);
    expect(fields.pathOf('10605').map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(fields.entries.filter(({ level }) => level < 3).every(({ zh, en }) => zh !== en)).toBe(true);
    expect(
      fields.entries.filter(({ level, code }) => level < 3 && fields.isLeaf(code)).map(({ zh }) => zh),
    ).toEqual(['高技术专业化服务', '知识产权与成果转化服务', '生态环境建设与保护技术']);
  });

  it('have GB/T 4754-2017 from sections to classes', () => {
    const industries = loadIndustries();
    expect(industries.childrenOf(null)).toHaveLength(20);
    expect(industries.pathOf('I6513').map(({ code }) => code)).toEqual(['I', 'I65', 'I651', 'I6513']);
  });

  it('name any district of the country', () => {
    expect(
      loadDivisions()
        .pathOf('440307')
        .map(({ zh }) => zh),
    ).toEqual(['广东省', '深圳市', '龙岗区']);
  });
});

describe('a list', () => {
  const industries = loadIndustries();

  it('is searched by code and by name, codes first, bounded', () => {
    expect(
      industries
        .search('i651')
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['I651', 'I6511']);
    expect(industries.search('应用软件')[0]).toMatchObject({ code: 'I6513' });
    expect(industries.search('制造', 1000)).toHaveLength(100);
    expect(industries.search('  ')).toEqual([]);
  });

  it('knows nothing of codes that it does not have', () => {
    expect([industries.has('Z'), industries.find('Z'), industries.pathOf('Z')]).toEqual([false, null, []]);
    expect(industries.has('__proto__')).toBe(false);
  });
});
