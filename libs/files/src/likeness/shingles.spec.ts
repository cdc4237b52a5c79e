import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameShare, sketchOf } from './shingles.js';

const words =
  '检测报告样品编号温度试验结果符合标准要求企业委托材料拉伸强度弯曲冲击硬度密度含量分析方法仪器设备';
const textOf = (seed: number, length = 1200): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return words[(state >>> 16) % words.length];
  }).join('');
};

describe('the sketch of a text', () => {
  it('is the same however the text is set: spaces, punctuation, case, width', () => {
    const text = `${textOf(1)} Sample ABC-123`;
    const typeset = text.replace(/(.{7})/gu, '$1，\n').replace('Sample', 'ＳＡＭＰＬＥ');
    expect(sketchOf(typeset)).toEqual(sketchOf(text));
  });

  it('shows that a few changed figures leave a text nearly the same, and that another text is another', () => {
    const text = textOf(2);
    const changed = `${text.slice(0, 300)}甲乙丙丁${text.slice(304, 900)}子丑寅卯${text.slice(904)}`;
    expect(sameShare(sketchOf(text), sketchOf(changed))).toBeGreaterThan(0.85);
    expect(sameShare(sketchOf(text), sketchOf(textOf(3)))).toBeLessThan(0.1);
  });

  it('is empty for what is too short to tell', () => {
    expect(sketchOf('合格')).toEqual([]);
    expect(sameShare([], [])).toBe(0);
  });

  it('measures the same in both directions, between nothing and all', () => {
    const sketch = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 128 });
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const share = sameShare(one, other);
        expect(share).toBe(sameShare(other, one));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (one.length > 0) expect(sameShare(one, one)).toBe(1);
      }),
    );
  });
});
