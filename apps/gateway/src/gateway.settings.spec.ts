import { describe, expect, it } from 'vitest';
import { loadConfig } from '#platform';
import { cookieName, gatewaySettings } from './gateway.settings.js';

const enough = {
  REDIS_URL: 'redis://127.0.0.1:6379',
  OIDC_ISSUER: 'http://localhost:3001',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'secret',
  SESSION_SECRETS: `${'a'.repeat(43)}, ${'b'.repeat(43)}`,
};

describe('the settings of the gateway', () => {
  it('need little more than the provider and its client', () => {
    const settings = loadConfig(gatewaySettings, enough);
    expect(settings.SESSION_SECRETS).toEqual(['a'.repeat(43), 'b'.repeat(43)]);
    expect(settings.PUBLIC_URL).toBe('http://localhost:3000');
  });

  it('name every mistake at once', () => {
    const wrong = {
      ...enough,
      PUBLIC_URL: 'http://portal.example',
      SESSION_SECRETS: 'short',
      OIDC_ISSUER: 'x',
      SESSION_HOURS: '1000',
    };
    expect(() => loadConfig(gatewaySettings, wrong)).toThrow(
      /PUBLIC_URL: .*https[\s\S]*OIDC_ISSUER[\s\S]*SESSION_SECRETS: .*32 characters[\s\S]*SESSION_HOURS/,
    );
  });

  it('bind cookies to the host on https, where browsers allow it', () => {
    const name = (PUBLIC_URL: string): string =>
      cookieName(loadConfig(gatewaySettings, { ...enough, PUBLIC_URL }), 'portal');
    expect(name('https://portal.example')).toBe('__Host-portal');
    expect(name('http://localhost:3000')).toBe('portal');
  });
});
