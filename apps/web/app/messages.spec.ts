import { allMessages } from '#kernel';
import { describe, expect, it } from 'vitest';

// Importing a message file declares its texts.
const files = import.meta.glob('./**/*.messages.ts', { eager: true });
const own = [...allMessages()].filter(([key]) => key.startsWith('web.'));
const places = (template: string) =>
  (template.match(/\{\w+\}/g) ?? []).toSorted((a, b) => a.localeCompare(b));
const CHINESE = /[\u3400-\u9fff]/;
/** The portal's name stands in both languages on every page. */
const BOTH = new Set(['web.portal.other']);

describe('the texts of the pages', () => {
  it('are all found', () => {
    expect(Object.keys(files).length).toBeGreaterThan(8);
    expect(own.length).toBeGreaterThan(200);
  });

  it('are written in both languages', () => {
    expect(own.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '').map(([key]) => key)).toEqual(
      [],
    );
    const mixed = own.filter(([key, { en }]) => !BOTH.has(key) && CHINESE.test(en));
    expect(mixed.map(([key]) => key)).toEqual([]);
  });

  it('have the same places to fill in both languages', () => {
    const uneven = own.filter(([, { zh, en }]) => places(zh).join() !== places(en).join());
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  it('use Chinese punctuation between Chinese characters', () => {
    const half = own.filter(([, { zh }]) => /[\u3400-\u9fff][,;:!?][\u3400-\u9fff]/.test(zh));
    expect(half.map(([key]) => key)).toEqual([]);
  });
});
