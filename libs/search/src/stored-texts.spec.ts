import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packCompared, unpackCompared } from './stored-texts.js';
import { fold } from './fold.js';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('Ａ', '體', '中', '…', '𠮷', '\u{1F600}'), fc.string()),
});

it('texts are compared as they were folded, wherever one ends and the next begins', () => {
  fc.assert(
    fc.property(text, text, text, (title, names, body) => {
      expect(unpackCompared(packCompared({ title, names, body }))).toEqual({
        title: fold(title),
        names: fold(names),
        body: fold(body),
      });
    }),
  );
});

it('of a long body its beginning is compared', () => {
  const { title, body } = unpackCompared(packCompared({ title: '题', names: '', body: '长'.repeat(9000) }));
  expect([title, body.length]).toEqual(['题', 8000]);
});
