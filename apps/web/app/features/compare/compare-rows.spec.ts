import { describe, expect, it } from 'vitest';
import type { FinderComparison } from '../../api/types';
import { compareRows } from './compare-rows';

const same = (text: string) => ({ zh: text, en: text });
const comparison = {
  kind: 'space',
  items: [
    { source: { name: '甲库' }, owner: null, confirmedOn: '2026-10-01' },
    { source: { name: '甲库' }, owner: null, confirmedOn: '2026-11-01' },
  ],
  rows: [
    { id: 'type', name: same('类型'), shown: [same('园区'), same('园区')] },
    { id: 'area', name: same('面积'), shown: [null, same('100 平方米')] },
    { id: 'closes', name: same('截止'), shown: [same('2026-12-31'), same('2026-12-31')] },
  ],
  missing: [],
} as unknown as FinderComparison;

describe('entries side by side', () => {
  it('say of each field whether they differ, also where one of them has nothing', () => {
    expect(compareRows(comparison, 'zh').map(({ name, differs }) => [name, differs])).toEqual([
      ['类型', false],
      ['面积', true],
      ['截止', false],
      ['来源', false],
      ['最近确认', true],
    ]);
  });

  it('have days as people read them', () => {
    expect(compareRows(comparison, 'en')[2]?.shown).toEqual(['31 Dec 2026', '31 Dec 2026']);
  });
});
