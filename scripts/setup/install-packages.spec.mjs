import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent } from './install-packages.mjs';

const entry = (version, extra) => ({ version, integrity: `sha512-${version}`, ...extra });

describe('installed packages', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portal-packages-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (wanted, installed) => {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
    if (!installed) return;
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
  };

  it('are missing in a fresh clone and after an interrupted installation', () => {
    write({ 'node_modules/a': entry('1.0.0') });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('are current when they are what the lock file names', () => {
    write({ 'node_modules/a': entry('1.0.0') }, { 'node_modules/a': entry('1.0.0') });
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('may lack what is meant for another kind of machine', () => {
    write({ 'node_modules/a-win32': entry('1.0.0', { optional: true }) }, {});
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': entry('1.0.1') }],
    ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-other' } }],
    ['a package less', {}],
  ])('are stale with %s', (_, installed) => {
    write({ 'node_modules/a': entry('1.0.0') }, installed);
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});
