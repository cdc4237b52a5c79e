import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import type { CookieBrowser, Page } from './cookie-browser.js';
import { nextCode } from './demo-codes.js';

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly error?: string;
}

/** The portal's side of a sign-in, by hand, so that a test sees every step that identity takes. */
export class RelyingPartyProbe {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(8).toString('base64url');
  readonly nonce = randomBytes(8).toString('base64url');

  constructor(
    readonly issuer: string,
    readonly portal: string,
    readonly secret: string,
    readonly clientId = 'portal',
    readonly audiences: readonly string[] = [
      'urn:portal:hightech',
      'urn:portal:voucher',
      'urn:portal:workspace',
    ],
  ) {}

  authorizeUrl(more: Record<string, string> = {}): string {
    const query = new URLSearchParams({
      client_id: this.clientId,
      response_type: 'code',
      redirect_uri: `${this.portal}/auth/callback`,
      scope: 'openid portal',
      state: this.state,
      nonce: this.nonce,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    });
    for (const resource of this.audiences) query.append('resource', resource);
    return `${this.issuer}/auth?${query.toString()}`;
  }

  /** Opens the sign-in page, signs in and follows until the portal would take over. */
  async signIn(browser: CookieBrowser, login: string, password: string, company?: string): Promise<URL> {
    let page = await browser.follow(this.authorizeUrl(), this.atPortal);
    if (page.location && this.atPortal(page.location)) return new URL(page.location);
    page = await this.onward(browser, await enter(browser, page, login, password));
    if (!page.location) {
      if (!company) throw new Error(`${page.url} asks: ${page.status} ${page.text.slice(0, 2000)}`);
      page = await this.onward(browser, await submit(browser, page, { company }));
    }
    return new URL(page.location!);
  }

  /** Follows redirects up to the portal. */
  async onward(browser: CookieBrowser, page: Page): Promise<Page> {
    if (!page.location || this.atPortal(page.location)) return page;
    return browser.follow(page.location, this.atPortal);
  }

  readonly atPortal = (url: string): boolean => url.startsWith(`${this.portal}/`);

  exchange(code: string, more: Record<string, string> = {}): Promise<{ status: number; body: Tokens }> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${this.portal}/auth/callback`,
      code_verifier: this.verifier,
      ...more,
    });
  }

  refresh(token: string, more: Record<string, string> = {}): Promise<{ status: number; body: Tokens }> {
    return this.token({ grant_type: 'refresh_token', refresh_token: token, ...more });
  }

  async token(fields: Record<string, string>): Promise<{ status: number; body: Tokens }> {
    const credentials = [this.clientId, this.secret].map(encodeURIComponent).join(':');
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
      body: new URLSearchParams(fields),
    });
    return { status: response.status, body: (await response.json()) as Tokens };
  }

  /** The verified claims of a token. */
  async verified(token: string, audience: string): Promise<JWTPayload & Record<string, unknown>> {
    const keys = createRemoteJWKSet(new URL('/jwks', this.issuer));
    const { payload } = await jwtVerify(token, keys, {
      issuer: this.issuer,
      audience,
      algorithms: ['ES256'],
    });
    return payload;
  }

  readonly decoded = decodeJwt;
}

/** Types user name and password, and the code of those who have an app. */
export async function enter(
  browser: CookieBrowser,
  page: Page,
  login: string,
  password: string,
): Promise<Page> {
  const answer = await submit(browser, page, { login, password });
  const code = await nextCode(login, password);
  if (code === null || !answer.location) return answer;
  return submit(browser, await browser.follow(answer.location), { code });
}

/** Fills in and posts the first form of a page, hidden fields included. */
export async function submit(
  browser: CookieBrowser,
  page: Page,
  values: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Page> {
  const form = /<form\b[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(page.text);
  if (!form) throw new Error(`${page.url} has no form: ${page.status} ${page.text.slice(-900)}`);
  const hidden = [...form[2]!.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    /name="([^"]*)"/.exec(tag)![1]!,
    /value="([^"]*)"/.exec(tag)?.[1] ?? '',
  ]);
  const fields = new URLSearchParams({ ...Object.fromEntries(hidden), ...values });
  return browser.visit(new URL(form[1]!.replaceAll('&amp;', '&'), page.url).href, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: new URL(page.url).origin,
      ...headers,
    },
    body: fields.toString(),
  });
}

/** Posts to the form of the page whose target ends so. */
export function submitTo(
  browser: CookieBrowser,
  page: Page,
  target: string,
  values: Record<string, string> = {},
): Promise<Page> {
  const form = [...page.text.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([text]) =>
    new RegExp(`action="[^"]*${target}["?]`).test(text),
  );
  if (!form) throw new Error(`no form for ${target}: ${page.text.slice(-1500)}`);
  return submit(browser, { ...page, text: form[0] }, values);
}
