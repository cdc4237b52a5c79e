import { describe, expect, it } from 'vitest';
import { wordsOf } from './upload-keeper';
import { LARGEST, percentOf, refusalOf, type Uploading } from './uploads';

describe('a file', () => {
  it('is refused at once when it cannot be taken', () => {
    expect(refusalOf({ name: 'a.exe', size: 1 })).toBe('kind');
    expect(refusalOf({ name: 'a.pdf', size: LARGEST + 1 })).toBe('large');
    expect(refusalOf({ name: 'a.pdf', size: 0 })).toBe('empty');
    expect(refusalOf({ name: '审计报告.PDF', size: LARGEST })).toBeNull();
  });

  it('shows how far it is, and 100 % only when all is sent', () => {
    const item = { size: 1000, sent: 999 } as Uploading;
    expect(percentOf(item)).toBe(99);
    expect(percentOf({ ...item, sent: 1000 })).toBe(100);
  });
});

describe('the words of a refused upload', () => {
  it('come from the problem document', () => {
    expect(wordsOf('{"title":"文件过大","detail":"最多 20 MB"}')).toBe('最多 20 MB');
    expect(wordsOf('{"title":"文件过大"}')).toBe('文件过大');
  });

  it('are missing when there is none', () => {
    expect(wordsOf('<html>')).toBeNull();
    expect(wordsOf(undefined)).toBeNull();
  });
});
