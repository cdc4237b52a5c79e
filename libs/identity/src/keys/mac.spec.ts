import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mac } from './mac.js';

describe('Mac', () => {
  it('is HMAC-SHA-256 for every key and text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (key, text) => {
          const mac = new Mac(Buffer.from(key));
          for (const encoding of ['hex', 'base64url'] as const) {
            expect(mac.of(text, encoding)).toBe(createHmac('sha256', key).update(text).digest(encoding));
          }
        },
      ),
    );
  });

  it('tells its own macs from others', () => {
    const mac = new Mac(Buffer.alloc(32, 1));
    expect(mac.belongs(mac.of('text'), 'text')).toBe(true);
    for (const wrong of [mac.of('other'), new Mac(Buffer.alloc(32, 2)).of('text'), '', undefined, 7]) {
      expect(mac.belongs(wrong, 'text')).toBe(false);
    }
  });
});
