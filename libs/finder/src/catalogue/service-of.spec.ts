import { describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Kinds } from '../kinds/kinds.js';
import { serviceOf, type ToldItem } from './service-of.js';

const kinds = new Kinds();
const told: ToldItem = {
  itemId: newId(),
  offered: true,
  provider: {
    id: newId(),
    companyId: newId(),
    name: '示例检测中心',
    kind: 'open-laboratory',
    division: '12',
  },
  kind: 'testing',
  name: { zh: '拉伸试验', en: 'Tension test' },
  description: { zh: '按国家标准', en: 'By the national standard' },
  unit: { zh: '样品', en: 'sample' },
  price: { from: '1000.00', to: '5000.00' },
  toldAt: '2026-10-12T02:00:00.000Z',
};
const read = (more: Partial<ToldItem> = {}) => kinds.check.run('service', serviceOf({ ...told, ...more }));

describe('a service of the voucher catalogue', () => {
  it('is an entry that the directory takes, found by the facets of voucher, category and region', () => {
    const { content, faults } = read();
    expect(faults).toEqual([]);
    expect(content).toMatchObject({
      title: '拉伸试验',
      titleEn: 'Tension test',
      fields: {
        category: 'testing',
        region: '12',
        voucher: 'yes',
        price: '1000.00',
        institution: '示例检测中心',
      },
    });
    expect(content.body).toContain('¥1,000.00–¥5,000.00／样品');
  });

  it('belongs where its provider does when it is no testing', () => {
    const categoryOf = (kind: ToldItem['kind'], of: ToldItem['provider']['kind']) =>
      read({ kind, provider: { ...told.provider, kind: of } }).content.fields['category'];
    expect(categoryOf('compute', 'computing-centre')).toBe('computing');
    expect(categoryOf('cooperative-rd', 'open-laboratory')).toBe('laboratory');
    expect(categoryOf('design', 'service-institution')).toBe('other');
  });
});
