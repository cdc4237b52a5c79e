import { describe, expect, it } from 'vitest';
import type { ClientDraft } from './client-draft.js';
import { clientMistakes } from './client-rules.js';

const draft = (more: Partial<ClientDraft> = {}): ClientDraft => ({
  protocol: 'oidc',
  name: { zh: '报表系统', en: 'Reports' },
  purpose: { zh: '', en: '' },
  isPublic: false,
  addresses: ['https://reports.example/callback'],
  postLogoutUris: [],
  logoutUri: null,
  entry: null,
  audience: null,
  portalClaims: false,
  errorsWithoutIssuer: false,
  admits: null,
  ...more,
});

const codes = (more: Partial<ClientDraft>): string[] =>
  clientMistakes(draft(more)).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a registration', () => {
  it('passes with sound addresses, http only on the machine itself', () => {
    for (const address of [
      'https://reports.example/callback',
      'https://reports.example',
      'https://reports.example:8443/a/b?system=1',
      'http://localhost:8080/callback',
      'http://127.0.0.1:8080/',
      'http://[::1]:8080/cb',
    ]) {
      expect(codes({ addresses: [address], postLogoutUris: [address], entry: address })).toEqual([]);
    }
  });

  it.each([
    ['/callback', 'client.address-not-absolute'],
    ['reports.example/callback', 'client.address-not-absolute'],
    ['//reports.example/callback', 'client.address-not-absolute'],
    ['javascript:alert(1)', 'client.address-not-absolute'],
    ['data:text/html,x', 'client.address-not-absolute'],
    ['com.example.app:/callback', 'client.address-not-absolute'],
    ['https:reports.example', 'client.address-not-absolute'],
    ['https://', 'client.address-not-absolute'],
    ['http://reports.example/callback', 'client.address-scheme'],
    ['http://localhost.evil.example/', 'client.address-scheme'],
    ['http://127.0.0.1.evil.example/', 'client.address-scheme'],
    ['https://reports.example@evil.example/', 'client.address-user'],
    ['https://user:word@reports.example/', 'client.address-user'],
    ['https://@evil.example/', 'client.address-user'],
    ['https://reports.example/#', 'client.address-fragment'],
    ['https://reports.example/cb#token', 'client.address-fragment'],
    ['https://*.example/callback', 'client.address-wildcard'],
    ['https://reports.example/*', 'client.address-wildcard'],
    ['https://reports.example\\@evil.example/', 'client.address-characters'],
    ['https://reports.example/ cb', 'client.address-characters'],
    ['https://reports.example/\u202Egnp', 'client.address-characters'],
    ['https://reports.example/\tcb', 'client.address-characters'],
    ['https://reports.example/a/../b', 'client.address-written'],
    ['https://reports.example/a/%2e%2e/b', 'client.address-written'],
    ['https:///evil.example/', 'client.address-written'],
    ['HTTPS://reports.example/', 'client.address-written'],
    ['https://REPORTS.example/', 'client.address-written'],
    ['https://reports.example:443/', 'client.address-written'],
    ['https://0x7f.1/', 'client.address-written'],
    ['https://рeports.example/', 'client.address-written'],
    [`https://reports.example/${'a'.repeat(1000)}`, 'client.address-long'],
  ])('is refused with the redirect address %s', (address, code) => {
    expect(codes({ addresses: [address] })).toEqual([`/addresses/0 ${code}`]);
    expect(codes({ postLogoutUris: [address] })).toEqual([`/postLogoutUris/0 ${code}`]);
    expect(codes({ logoutUri: address })).toEqual([`/logoutUri ${code}`]);
    expect(codes({ entry: address })).toEqual([`/entry ${code}`]);
  });

  it('is told all its mistakes at once, each at its field and in both languages', () => {
    const mistakes = clientMistakes(
      draft({
        name: { zh: '', en: '' },
        addresses: ['https://ok.example/', 'http://bad.example/', 'https://ok.example/'],
        audience: 'urn:portal:hightech',
        admits: [],
      }),
    );
    expect(mistakes.map(({ pointer }) => pointer)).toEqual([
      '/nameZh',
      '/nameEn',
      '/addresses/1',
      '/addresses/2',
      '/audience',
      '/admits',
    ]);
    for (const { message } of mistakes) expect(message.zh && message.en).toBeTruthy();
    expect(mistakes[2]?.message.en).toContain('http://bad.example/');
  });

  it('never gets an audience of the portal, and only a plain name as its own', () => {
    expect(codes({ audience: 'urn:example:reports' })).toEqual([]);
    expect(codes({ audience: 'urn:portal:workspace' })).toEqual(['/audience client.audience-reserved']);
    for (const audience of ['URN:portal:hightech', 'https://reports.example', 'urn:x', 'urn:example: a'])
      expect(codes({ audience })).toEqual(['/audience client.audience-form']);
  });

  it('of a CAS service has no secret, no audience and no return addresses', () => {
    const cas = { protocol: 'cas', addresses: ['https://old.example/app/'] } as const;
    expect(codes(cas)).toEqual([]);
    expect(
      codes({ ...cas, isPublic: true, audience: 'urn:a1:b', postLogoutUris: ['https://a.example/'] }),
    ).toEqual([
      '/isPublic client.cas-only-secret',
      '/audience client.cas-audience',
      '/postLogoutUris client.cas-post-logout',
    ]);
    expect(codes({ ...cas, addresses: ['https://old.example/**'] })).toEqual(['/entry client.cas-entry']);
  });
});
