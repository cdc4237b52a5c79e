import { describe, expect, it } from 'vitest';
import { databaseVersion, requireVersion } from './versions.mjs';

describe('versions of the engines', () => {
  it.each([
    ['5.5.5-10.11.19-MariaDB-0+deb12u1', 'MariaDB', '10.11.19'],
    ['11.8.2-MariaDB-ubu2404', 'MariaDB', '11.8.2'],
    ['/usr/sbin/mariadbd  Ver 10.6.18-MariaDB for debian-linux-gnu on x86_64', 'MariaDB', '10.6.18'],
    ['/usr/sbin/mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)', 'MySQL', '8.4.3'],
    ['8.0.11-TiDB-v8.5.0', 'TiDB', '8.5.0'],
  ])('reads %s', (text, product, version) => {
    expect(databaseVersion(text)).toEqual({ product, version });
  });

  it.each([
    ['MariaDB', '10.5.26'],
    ['MySQL', '8.0.40'],
    ['MySQL', '5.7.44'],
    ['Redis', '6.2.14'],
  ])('refuses %s %s, says why and what to do', (product, version) => {
    const check = () => requireVersion({ product, version }, '/usr/sbin/engine', ['upgrade it']);
    expect(check).toThrow(`${product} ${version} is too old (/usr/sbin/engine)`);
    expect(check).toThrow('upgrade it');
  });

  it.each([
    ['MariaDB', '10.6.0'],
    ['MariaDB', '11.4.2'],
    ['MySQL', '8.4.0'],
    ['MySQL', '9.1.0'],
    ['Redis', '7.0.15'],
    ['Redis', '8.0.0'],
  ])('takes %s %s', (product, version) => {
    expect(() => requireVersion({ product, version }, 'here')).not.toThrow();
  });

  it('refuses what does not say its version', () => {
    expect(() => requireVersion(databaseVersion('something else'), 'here')).toThrow(
      'cannot tell the version',
    );
  });
});
