import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, configFolder, readConfigFile, textSchema } from './config-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = z.strictObject({ name: textSchema, days: z.int().min(1) });

function mistakes(content: string, more?: () => string[]): readonly string[] {
  writeFileSync(path.join(folder, 'x.json'), content);
  try {
    readConfigFile('x.json', schema, folder, more);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

describe('a configuration file', () => {
  it('is found beside package.json', () => {
    expect(path.basename(configFolder())).toBe('config');
  });

  it('is refused with every mistake at once', () => {
    const faults = mistakes('{"name": {"zh": "甲"}, "days": 0, "daze": 3}');
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).toMatch(/name\.en.*[\s\S]*days.*[\s\S]*daze/);
  });

  it('is refused by further checks once its shape is right', () => {
    const good = '{"name": {"zh": "甲", "en": "A"}, "days": 2}';
    expect(mistakes(good)).toEqual([]);
    expect(mistakes(good, () => ['days: too few'])).toEqual(['days: too few']);
  });

  it('is named without the path of the machine when it is not there or no JSON', () => {
    expect(mistakes('{')[0]).toMatch(/JSON/);
    const read = () => readConfigFile('absent.json', schema, folder);
    expect(read).toThrow(/^config\/absent\.json:/);
    expect(read).not.toThrow(new RegExp(folder));
  });
});
