import { describe, expect, it } from 'vitest';
import { publicLocation, responseHeaders } from './response-headers.js';

const PORTAL = 'https://portal.example';

describe('an address that a service names', () => {
  it.each([
    ['/hightech/uploads/1', '/api/hightech/uploads/1'],
    ['http://127.0.0.1:3002/hightech/uploads/1?a=b', '/api/hightech/uploads/1?a=b'],
    ['https://portal.example/hightech/uploads/1', '/api/hightech/uploads/1'],
    ['https://portal.example/api/hightech/uploads/1', '/api/hightech/uploads/1'],
    ['018f2f6e-0000-7000-8000-000000000001', '018f2f6e-0000-7000-8000-000000000001'],
    ['javascript:alert(1)', '/apialert(1)'],
    ['//evil.example/x', '/api/x'],
    ['http://[', '/'],
  ])('%s is %s for a browser, and never leads elsewhere', (given, seen) => {
    expect(publicLocation(given, PORTAL)).toBe(seen);
  });
});

describe('the headers of an answer', () => {
  const pairs = (lines: string[]): Record<string, string> =>
    Object.fromEntries(lines.flatMap((name, at) => (at % 2 === 0 ? [[name, lines[at + 1] ?? '']] : [])));

  it('are the service’s where it knows better, and closed where it says nothing', () => {
    const common = [['x-content-type-options', 'nosniff']] as const;
    expect(pairs(responseHeaders({}, common, PORTAL))).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    const own = { 'cache-control': 'private, max-age=60', 'x-content-type-options': 'sniff', vary: 'accept' };
    expect(pairs(responseHeaders(own, common, PORTAL))).toMatchObject({
      'cache-control': 'private, max-age=60',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    });
  });
});
