import { describe, expect, it } from 'vitest';
import { deviceWords } from './device-words.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a device in words', () => {
  it.each([
    [`${WINDOWS} Chrome/141.0.0.0 Safari/537.36`, 'Windows 上的 Chrome', 'Chrome on Windows'],
    [`${WINDOWS} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, 'Windows 上的 Edge', 'Edge on Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'iPhone 上的 Safari',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; PJZ110) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
      '安卓 上的 微信',
      'WeChat on Android',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Linux 上的 Firefox',
      'Firefox on Linux',
    ],
    ['something on Windows', 'Windows', 'Windows'],
  ])('of %j is %s', (userAgent, zh, en) => {
    expect(deviceWords(userAgent, 'zh')).toBe(zh);
    expect(deviceWords(userAgent, 'en')).toBe(en);
  });

  it('is not invented', () => {
    expect(deviceWords('curl/8.5.0', 'zh')).toBeNull();
    expect(deviceWords('', 'en')).toBeNull();
  });
});
