import { describe, expect, it } from 'vitest';
import { matching, offersOf } from './lookup';

const entry = (code: string, parent: string | null, zh: string, en: string) => ({
  code,
  level: 1,
  parent,
  name: { zh, en },
});
const offers = offersOf([
  entry('1', null, '电子信息', 'Electronics and IT'),
  entry('101', '1', '软件', 'Software'),
  entry('10101', '101', '基础软件', 'Basic software'),
  entry('10102', '101', '嵌入式软件', 'Embedded software'),
  entry('4', null, '新材料', 'New materials'),
  entry('401', '4', '金属材料', 'Metals'),
]);

describe('a look-up', () => {
  it('offers only what can be chosen, and says where it belongs', () => {
    expect(offers.map(({ value }) => value)).toEqual(['10101', '10102', '401']);
    expect(offers[0]?.place).toEqual({ zh: '电子信息 › 软件', en: 'Electronics and IT › Software' });
  });

  it('offers what others belong to as well where all of it can be meant', () => {
    const every = offersOf(
      [entry('11', null, '北京市', 'Beijing'), entry('110108', '11', '海淀区', 'Haidian District')],
      true,
    );
    expect(every.map(({ value }) => value)).toEqual(['11', '110108']);
  });

  it('finds by code, by name and by place, in both languages', () => {
    expect(matching(offers, '10102').offers.map(({ value }) => value)).toEqual(['10102']);
    expect(matching(offers, '嵌入').offers.map(({ value }) => value)).toEqual(['10102']);
    expect(matching(offers, 'metals').offers.map(({ value }) => value)).toEqual(['401']);
    expect(matching(offers, '电子信息 基础').offers.map(({ value }) => value)).toEqual(['10101']);
  });

  it('says when there is more than it shows', () => {
    const many = Array.from({ length: 30 }, (_, i) => entry(String(i), null, `项 ${i}`, `Item ${i}`));
    const found = matching(offersOf(many), '');
    expect(found.offers).toHaveLength(20);
    expect(found.more).toBe(true);
  });
});
