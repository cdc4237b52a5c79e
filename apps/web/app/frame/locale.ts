import type { Language } from '#kernel';

/** English below `/en`, Chinese elsewhere. */
export function localeOf(pathname: string): Language {
  return /^\/en(?:\/|$)/.test(pathname) ? 'en' : 'zh';
}

/** The HTML language tag. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** `/workspace` → `/en/workspace` in English; the same path in Chinese. */
export function localPath(path: string, language: Language): string {
  if (language === 'zh') return path;
  return path === '/' ? '/en' : `/en${path}`;
}

/** The same place in the given language, whatever language the path is in now. */
export function inLanguage(pathname: string, language: Language): string {
  const bare = localeOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname;
  return localPath(bare, language);
}
