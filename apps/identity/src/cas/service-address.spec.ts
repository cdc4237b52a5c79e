import { describe, expect, it } from 'vitest';
import { normaliseServiceAddress, withTicket } from './service-address.js';

describe('the address of a service', () => {
  it('is written in one way', () => {
    expect(normaliseServiceAddress('HTTPS://App.Example:443/a/../b')).toBe('https://app.example/b');
    expect(normaliseServiceAddress('https://app.example')).toBe('https://app.example/');
    expect(normaliseServiceAddress('https://app.example/a?x=1#https://evil.example')).toBe(
      'https://app.example/a?x=1',
    );
  });

  it.each([
    ['another scheme', 'javascript:alert(1)//https://app.example/'],
    ['no scheme', '//app.example/'],
    ['a user', 'https://app.example@evil.example/'],
    ['a user and a password', 'https://app.example:443@evil.example/'],
    ['a backslash', 'https://app.example\\@evil.example/'],
    ['a space', 'https://app.example /'],
    ['a line break', 'https://app.example/\r\nset-cookie: a=b'],
    ['a tab inside of the host', 'https://app.exa\tmple/'],
    ['too much', `https://app.example/${'a'.repeat(1000)}`],
    ['nothing', ''],
  ])('is none with %s', (_what, text) => {
    expect(normaliseServiceAddress(text)).toBeNull();
  });

  it('keeps apart what only looks alike', () => {
    const registered = normaliseServiceAddress('https://app.example/');
    for (const other of [
      'http://app.example/',
      'https://app.example./',
      'https://app.example:8443/',
      'https://app.example.evil.example/',
      'https://xn--pp-pia.example/',
      'https://evil.example/https://app.example/',
      'https://evil.example%2f@app.example/',
      'https://app.example/%2e%2e/x',
    ])
      expect(normaliseServiceAddress(other), other).not.toBe(registered);
  });
});

it('a ticket goes behind the query that there is', () => {
  expect(withTicket('https://app.example/', 'ST-1')).toBe('https://app.example/?ticket=ST-1');
  expect(withTicket('https://app.example/?', 'ST-1')).toBe('https://app.example/?ticket=ST-1');
  expect(withTicket('https://app.example/?a=%20b', 'ST-1')).toBe('https://app.example/?a=%20b&ticket=ST-1');
});
