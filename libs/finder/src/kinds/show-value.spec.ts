import { describe, expect, it } from 'vitest';
import type { Kind } from './kinds-file.js';
import { Kinds } from './kinds.js';
import { showValue } from './show-value.js';

const kinds = new Kinds();
function shown(kind: Kind, field: string, value: string | string[]) {
  const file = kinds.of(kind).fields.find(({ id }) => id === field);
  return file ? Object.values(showValue(file, value, kinds.lists)) : null;
}

describe('a stored value', () => {
  it.each<[Kind, string, string | string[], string[]]>([
    ['policy', 'level', 'call', ['申报通知', 'Call for applications']],
    ['policy', 'support', ['grant', 'tax'], ['资金补助、税收优惠', 'Grant, Tax relief']],
    ['policy', 'region', '110108', ['北京市海淀区', 'Haidian District, Beijing']],
    ['policy', 'region', '13', ['河北省', 'Hebei']],
    ['funding', 'most', '50000000.00', ['50,000,000 元', '50,000,000 yuan']],
    ['funding', 'rate', '3.6', ['3.6%', '3.6%']],
    ['space', 'area', '1200.5', ['1,200.5 平方米', '1,200.5 m²']],
    ['service', 'founded', '1958', ['1958', '1958']],
    ['policy', 'field', '101', ['电子信息 › 软件', 'Electronics and information technology › Software']],
    ['policy', 'level', 'gone', ['gone', 'gone']],
  ])('of %s %s: %j is read as %j', (kind, field, value, texts) => {
    expect(shown(kind, field, value)).toEqual(texts);
  });
});
