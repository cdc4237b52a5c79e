import { describe, expect, it } from 'vitest';
import { isId, isPublicId, newId, newPublicId } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const earlier = newId(Date.UTC(2026, 0, 1));
    const later = newId(Date.UTC(2026, 0, 2));
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(earlier)).toBe(true);
    expect(earlier < later).toBe(true);
  });

  it('for public addresses do not repeat and have 22 letters and figures', () => {
    const ids = new Set(Array.from({ length: 2000 }, newPublicId));
    expect(ids.size).toBe(2000);
    expect([...ids].every(isPublicId)).toBe(true);
  });
});
