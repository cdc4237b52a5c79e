import type { Language, Text } from '#kernel';

type Known = readonly [mark: RegExp, name: Text];

const same = (name: string): Text => ({ zh: name, en: name });

/** The first that matches counts: most browsers name those before them as well. */
const BROWSERS: readonly Known[] = [
  [/MicroMessenger\//, { zh: '微信', en: 'WeChat' }],
  [/DingTalk\//, { zh: '钉钉', en: 'DingTalk' }],
  [/\bEdg(?:e|A|iOS)?\//, same('Edge')],
  [/\bOPR\//, same('Opera')],
  [/QQBrowser\//, { zh: 'QQ 浏览器', en: 'QQ Browser' }],
  [/UCBrowser\//, { zh: 'UC 浏览器', en: 'UC Browser' }],
  [/HuaweiBrowser\//, { zh: '华为浏览器', en: 'Huawei Browser' }],
  [/MiuiBrowser\//, { zh: '小米浏览器', en: 'Mi Browser' }],
  [/SamsungBrowser\//, { zh: '三星浏览器', en: 'Samsung Internet' }],
  [/Firefox\/|FxiOS\//, same('Firefox')],
  [/Chrom(?:e|ium)\/|CriOS\//, same('Chrome')],
  [/Safari\//, same('Safari')],
];

const SYSTEMS: readonly Known[] = [
  [/OpenHarmony|HarmonyOS/, { zh: '鸿蒙', en: 'HarmonyOS' }],
  [/Android/, { zh: '安卓', en: 'Android' }],
  [/iPhone/, same('iPhone')],
  [/iPad/, same('iPad')],
  [/Windows/, same('Windows')],
  [/Macintosh|Mac OS X/, same('macOS')],
  [/CrOS/, same('ChromeOS')],
  [/Linux/, same('Linux')],
];

/** What a person would call the device behind a `User-Agent`: browser and system, as far as it says. */
export function deviceWords(userAgent: string, language: Language): string | null {
  const browser = nameIn(BROWSERS, userAgent)?.[language];
  const system = nameIn(SYSTEMS, userAgent)?.[language];
  if (browser && system) return language === 'zh' ? `${system} 上的 ${browser}` : `${browser} on ${system}`;
  return browser ?? system ?? null;
}

function nameIn(table: readonly Known[], userAgent: string): Text | undefined {
  return table.find(([mark]) => mark.test(userAgent))?.[1];
}
