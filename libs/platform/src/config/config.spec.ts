import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ConfigError,
  databaseSetting,
  loadConfig,
  originSetting,
  portSetting,
  proxiesSetting,
} from './config.js';

const schema = z.object({
  PUBLIC_URL: originSetting,
  PORT: portSetting.default(3000),
  DATABASE_URL: databaseSetting,
  TRUSTED_PROXIES: proxiesSetting,
});
const good = { PUBLIC_URL: 'https://portal.example', DATABASE_URL: 'mysql://a:b@127.0.0.1:3306/portal' };

describe('the configuration', () => {
  it('is typed, with defaults for what is absent or empty', () => {
    expect(loadConfig(schema, { ...good, PORT: '' })).toEqual({ ...good, PORT: 3000, TRUSTED_PROXIES: [] });
  });

  it('lists all mistakes at once', () => {
    const wrong = { PUBLIC_URL: 'http://portal.example', PORT: '70000', DATABASE_URL: 'postgres://x/y' };
    try {
      loadConfig(schema, wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect((error as ConfigError).mistakes.map((mistake) => mistake.split(':')[0])).toEqual([
        'PUBLIC_URL',
        'PORT',
        'DATABASE_URL',
      ]);
    }
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1', 'https://portal.example:8443'])(
    'takes %s',
    (origin) => {
      expect(originSetting.parse(origin)).toBe(origin);
    },
  );

  it.each([
    'http://portal.example',
    'https://portal.example/app',
    'portal.example',
    'https://u@portal.example',
    'data:x',
  ])('refuses %s as public origin', (origin) => {
    expect(originSetting.safeParse(origin).success).toBe(false);
  });

  it('takes proxies as addresses or blocks and refuses names', () => {
    expect(proxiesSetting.parse('10.0.0.0/8, ::1')).toEqual(['10.0.0.0/8', '::1']);
    expect(proxiesSetting.safeParse('proxy.internal').success).toBe(false);
  });
});
