import { preferredLanguage, type Language } from '#kernel';

/** What every page needs to know of the request that it answers. */
export interface PageContext {
  readonly language: Language;
  /** This page's address in the other language. */
  readonly switchHref: string;
  readonly portalUrl: string;
  readonly stylesheet: string;
  readonly requestId: string | null;
  /** Whether other providers sign people in here. */
  readonly upstreams: boolean;
}

interface Asked {
  /** `?lang=` of this very request: the reader has just switched. */
  readonly query: unknown;
  /** `ui_locales` of the authorization or sign-out request (OpenID Connect Core §3.1.2.1). */
  readonly uiLocales?: unknown;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
}

/** The reader's last word first, then what the page they came from spoke, then what they chose before. */
export function pageLanguage({ query, uiLocales, cookie, acceptLanguage }: Asked): Language {
  if (isLanguage(query)) return query;
  if (typeof uiLocales === 'string' && uiLocales) return preferredLanguage(uiLocales.replaceAll(' ', ','));
  if (isLanguage(cookie)) return cookie;
  return preferredLanguage(acceptLanguage);
}

export function isLanguage(value: unknown): value is Language {
  return value === 'zh' || value === 'en';
}

/** The same address with the other language asked for. */
export function inOtherLanguage(address: string, language: Language): string {
  const url = new URL(address, 'http://page.invalid');
  url.searchParams.set('lang', language === 'zh' ? 'en' : 'zh');
  return url.pathname + url.search;
}
