import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.js';

describe('a return address', () => {
  it.each([
    ['/workspace', '/workspace'],
    ['/workspace/applications/1?tab=files#list', '/workspace/applications/1?tab=files#list'],
    ['/verify/ABC%20D', '/verify/ABC%20D'],
    ['/申报/企业', '/%E7%94%B3%E6%8A%A5/%E4%BC%81%E4%B8%9A'],
    ['/a?next=https://evil.example/', '/a?next=https://evil.example/'],
  ])('keeps the local path %s', (given, kept) => {
    expect(localPath(given)).toBe(kept);
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    'http://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    '/%2Fevil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    '/%255cevil.example',
    '/%25252525252fevil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/a\r\nSet-Cookie: x=1',
    '/a%0d%0aSet-Cookie:%20x=1',
    '/a%00',
    '/\u0000',
    '/%',
    `/${'a'.repeat(3000)}`,
  ])('gives up %j', (given) => {
    expect(localPath(given)).toBe('/');
  });

  it.each([undefined, null, 7, ['/a', '/b'], { toString: () => '/a' }])(
    'gives up %j, which is no text',
    (given) => {
      expect(localPath(given)).toBe('/');
    },
  );

  it('does not return to a closed prefix, whatever its case', () => {
    expect(localPath('/auth/login?return_to=/auth/login', ['/auth/'])).toBe('/');
    expect(localPath('/AUTH/login', ['/auth/'])).toBe('/');
    expect(localPath('/x/../auth/login', ['/auth/'])).toBe('/');
  });

  it('never leaves the origin, whatever the input', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%09',
      '@',
      ':',
      'http:',
      'evil.example',
      '?',
      '#',
      '\t',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
        ),
        (given) => {
          const url = new URL(localPath(given), 'https://portal.example');
          expect(url.origin).toBe('https://portal.example');
          expect(url.pathname.startsWith('//')).toBe(false);
        },
      ),
    );
  });
});
