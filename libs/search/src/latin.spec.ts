import { expect, it } from 'vitest';
import { latinTokens } from './latin.js';

it('writes words in full and by their initials, and a whole title too', () => {
  const tokens = latinTokens(['中关村', '科技园']);
  expect(tokens).toEqual(
    expect.arrayContaining(['zhongguancun', 'zgc', 'kejiyuan', 'kjy', 'zgckjy', 'zhongguancunkejiyuan']),
  );
});
