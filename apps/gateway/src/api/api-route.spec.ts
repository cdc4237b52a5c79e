import { describe, expect, it } from 'vitest';
import { apiRoute, isApi } from './api-route.js';

describe('an address below /api', () => {
  it('leads to its subsystem with that subsystem’s audience', () => {
    expect(apiRoute('/api/hightech/applications/1?a=/../b')).toEqual({
      subsystem: 'hightech',
      audience: 'urn:portal:hightech',
      path: '/hightech/applications/1?a=/../b',
    });
    expect(apiRoute('/api/workspace').path).toBe('/workspace');
  });

  it.each([
    '/api/',
    '/api',
    '/api/unknown/x',
    '/api/__proto__/x',
    '/api/health/live',
    '/api/metrics',
    '/api/HIGHTECH/x',
  ])('%s is not found', (url) => {
    expect(isApi(url)).toBe(true);
    expect(() => apiRoute(url)).toThrow(expect.objectContaining({ status: 404 }));
  });

  it.each([
    '/api/hightech/../workspace/inbox',
    '/api/hightech/./x',
    '/api/hightech/..',
    '/api/hightech/%2e%2e/workspace',
    '/api/hightech/.%2E/metrics',
    '/api/hightech//workspace',
    '/api/hightech/%2fworkspace',
    '/api/hightech/..%5cworkspace',
    '/api/hightech/\\workspace',
    '/api/hightech/a%00b',
    '/api/hightech/a%0d%0ax',
  ])('%s is refused', (url) => {
    expect(() => apiRoute(url)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('of absurd length is refused', () => {
    expect(() => apiRoute(`/api/hightech/${'a'.repeat(9000)}`)).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  });

  it('is told from pages that only look like it', () => {
    expect(isApi('/apiary')).toBe(false);
    expect(isApi('/en/api/x')).toBe(false);
  });
});
