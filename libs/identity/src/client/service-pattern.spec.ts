import { describe, expect, it } from 'vitest';
import { patternExamples, serviceFault, serviceMatches } from './service-pattern.js';

describe('a CAS service', () => {
  it('without a wildcard is one address, letter by letter', () => {
    expect(serviceMatches('https://old.example/app', 'https://old.example/app')).toBe(true);
    for (const other of [
      'https://old.example/app/',
      'https://old.example/app?x=1',
      'https://old.example/App',
    ])
      expect(serviceMatches('https://old.example/app', other)).toBe(false);
  });

  it('with /*/ stands for exactly one path segment', () => {
    const service = 'https://old.example/tenant/*/login';
    expect(serviceMatches(service, 'https://old.example/tenant/7/login')).toBe(true);
    for (const other of [
      'https://old.example/tenant//login',
      'https://old.example/tenant/7/8/login',
      'https://old.example/tenant/7/login/',
      'https://old.example/tenant/7/login?x=1',
      'https://evil.example/tenant/7/login',
      'http://old.example/tenant/7/login',
      'https://old.example:8443/tenant/7/login',
      'https://old.example/tenant/7%2f8/login',
    ])
      expect(serviceMatches(service, other), other).toBe(false);
  });

  it('that ends in /** stands for everything below a path, and for nothing beside it', () => {
    const service = 'https://old.example/app/**';
    for (const below of ['https://old.example/app/', 'https://old.example/app/a/b?x=1&y=/..'])
      expect(serviceMatches(service, below), below).toBe(true);
    for (const other of [
      'https://old.example/app',
      'https://old.example/apple/x',
      'https://old.example/app/../admin',
      'https://old.example/app/%2e%2e/admin',
      'https://old.example/app/%252e%252e/admin',
      'https://old.example/app/x#y',
      'https://old.example.evil.example/app/x',
      'https://old.example@evil.example/app/x',
      'https://evil.example/?https://old.example/app/x',
      'https://old.example\\.evil.example/app/x',
      'javascript:alert(1)//https://old.example/app/x',
    ])
      expect(serviceMatches(service, other), other).toBe(false);
  });

  it.each([
    ['https://*/app', 'client.pattern-host'],
    ['https://*.example/app', 'client.pattern-host'],
    ['https://old.example:*/app', 'client.pattern-host'],
    ['https://old.example/ap*', 'client.pattern-segment'],
    ['https://old.example/**/app', 'client.pattern-segment'],
    ['https://old.example/***', 'client.pattern-segment'],
    ['https://old.example/app/**?x=*', 'client.pattern-query'],
    ['http://old.example/**', 'client.address-scheme'],
    ['https://user@old.example/**', 'client.address-user'],
    ['**', 'client.address-not-absolute'],
  ])('cannot be %s', (service, code) => {
    expect(serviceFault(service)?.code).toBe(code);
  });

  it('shows whoever reviews it what it matches and what it does not', () => {
    for (const service of ['https://old.example/app/**', 'https://old.example/t/*/login']) {
      expect(serviceFault(service)).toBeNull();
      const { matches, refuses } = patternExamples(service);
      expect([matches.length, refuses.length]).toEqual([2, 3]);
    }
  });
});
