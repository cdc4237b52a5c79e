import type { Request, Response } from 'express';
import type { Language } from '#kernel';
import { currentContext } from '#platform';
import type { IdentitySettings } from '../config.js';
import { cookieOptions, LANGUAGE_COOKIE } from '../provider/cookies.js';
import { cookieOf } from './request-cookie.js';
import { inOtherLanguage, isLanguage, pageLanguage, type PageContext } from './page-context.js';

const YEAR_MS = 365 * 86_400_000;

/** Makes pages' contexts and sends pages with the headers that all of them need. */
export class PageAnswer {
  private readonly portalUrl: string;
  private readonly secure: boolean;
  private readonly upstreams: boolean;

  constructor(
    settings: Pick<IdentitySettings, 'PUBLIC_URL' | 'OIDC_ISSUER' | 'UPSTREAM_PROVIDERS'>,
    private readonly stylesheet: string,
  ) {
    this.portalUrl = `${settings.PUBLIC_URL}/`;
    this.upstreams = settings.UPSTREAM_PROVIDERS.length > 0;
    this.secure = settings.OIDC_ISSUER.startsWith('https:');
  }

  /** @param address of the page as a reader may ask for it again; the request's own by default */
  context(request: Request, uiLocales?: unknown, address: string = request.originalUrl): PageContext {
    const language = pageLanguage({
      query: new URL(request.originalUrl, 'http://page.invalid').searchParams.get('lang'),
      uiLocales,
      cookie: cookieOf(request, LANGUAGE_COOKIE),
      acceptLanguage: request.headers['accept-language'],
    });
    return {
      language,
      switchHref: inOtherLanguage(address, language),
      portalUrl: language === 'en' ? `${this.portalUrl}en` : this.portalUrl,
      stylesheet: this.stylesheet,
      requestId: currentContext()?.requestId ?? null,
      upstreams: this.upstreams,
    };
  }

  /** Where one signs in to the portal and arrives at its home. */
  portalSignIn(language: Language): string {
    const home = language === 'en' ? '/en' : '/';
    return `${this.portalUrl}auth/login?return_to=${encodeURIComponent(home)}`;
  }

  /**
   * @param formTargets origins to which a form of this page may lead in the end: Chromium follows redirects with the
   *   directive `form-action`
   * @param scripts whether the page loads a script of ours, which may call identity itself
   */
  send(
    request: Request,
    response: Response,
    status: number,
    html: string,
    formTargets: readonly string[] = [],
    scripts = false,
  ): void {
    const headers = pageHeaders(formTargets, scripts);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const chosen = new URL(request.originalUrl, 'http://page.invalid').searchParams.get('lang');
    if (isLanguage(chosen)) response.cookie(LANGUAGE_COOKIE, chosen, cookieOptions(this.secure, YEAR_MS));
    response.status(status).type('html').send(html);
  }
}

/** Headers of every page; nothing is loaded from elsewhere, and nothing runs but a script of ours where one is needed. */
export function pageHeaders(formTargets: readonly string[] = [], scripts = false): Record<string, string> {
  const formAction = ["'self'", ...new Set(formTargets)].join(' ');
  return {
    'content-security-policy': [
      "default-src 'none'",
      ...(scripts ? ["script-src 'self'", "connect-src 'self'"] : []),
      "style-src 'self'",
      "img-src 'self' data:",
      `form-action ${formAction}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
  };
}

/**
 * The origins to which a relying party's sign-in or sign-out leads.
 * @param onward where identity's own page leads on that the person comes from
 */
export function targetsOf(
  client:
    | { redirectUris?: readonly string[] | undefined; postLogoutRedirectUris?: readonly string[] | undefined }
    | undefined,
  onward: string | null = null,
): string[] {
  const addresses = [
    ...(client?.redirectUris ?? []),
    ...(client?.postLogoutRedirectUris ?? []),
    ...(onward === null ? [] : [onward]),
  ];
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
