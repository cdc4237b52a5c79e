import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight, snippet } from './highlight.js';

const found = (pieces: readonly { text: string; found: boolean }[]) =>
  pieces.filter((piece) => piece.found).map(({ text }) => text);

describe('marking what was found', () => {
  it('marks the original, however it is written', () => {
    expect(found(highlight('首都科技創新券與５Ｇ', ['创新券', '5g']))).toEqual(['創新券', '５Ｇ']);
  });

  it('leaves the text as it was', () => {
    const unit = fc.constantFrom('创', '創', '券', 'Ａ', 'a', '㎡', '𠮷', '<', '&');
    fc.assert(
      fc.property(
        fc.string({ unit }),
        fc.array(fc.constantFrom('创', 'a', 'm2', '创券', '')),
        (text, phrases) => {
          expect(
            highlight(text, phrases)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('shows the part in which most of it stands', () => {
    const body = `${'前文'.repeat(100)}固态电池需要中试线。${'后文'.repeat(100)}`;
    const pieces = snippet(body, ['固态电池', '中试']);
    expect(found(pieces)).toEqual(['固态电池', '中试']);
    expect(pieces[0]!.text).toBe('……');
    expect(pieces.at(-1)!.text).toBe('……');
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(130);
  });

  it('never cuts a character in two', () => {
    const text = snippet('𠮷'.repeat(200), ['无'])
      .map((piece) => piece.text)
      .join('');
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });
});
