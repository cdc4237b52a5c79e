import { setTimeout as sleep } from 'node:timers/promises';
import { nextCode } from './demo-codes.js';

/** What a person does in a browser, by bare HTTP: cookies kept per origin, redirects followed, forms filled in. */
export class Browserless {
  /** Cookies by host and name: like a browser, ports do not separate them. */
  private readonly cookies = new Map<string, string>();
  csrfToken = '';

  constructor(readonly portal: string) {}

  /** Follows redirects up to twenty times, like a browser, turning POST into GET. */
  async open(address: string, init: RequestInit = {}): Promise<Page> {
    let url = new URL(address, this.portal);
    let request = init;
    for (let hop = 0; hop < 20; hop++) {
      const response = await this.send(url, request);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) {
        return { url, status: response.status, body: await response.text(), headers: response.headers };
      }
      await response.arrayBuffer();
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`more than twenty redirects, last to ${url.href}`);
  }

  /** Fills in and sends the first form of a page that has a field of this name. */
  async submit(page: Page, field: string, values: Record<string, string>): Promise<Page> {
    const form = formsOf(page.body).find(({ fields }) => field in fields);
    if (!form)
      throw new Error(
        `${page.url.href} (${page.status}) has no form with ${field}: ${page.body.slice(0, 400)}`,
      );
    const body = new URLSearchParams({ ...form.fields, ...values });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: page.url.origin };
    return this.open(new URL(form.action || page.url.href, page.url).href, { method: 'POST', body, headers });
  }

  async signIn(login: string, password: string, companyName?: string): Promise<void> {
    let page = await this.open('/auth/login?return_to=/');
    page = await this.submit(page, 'login', { login, password });
    const code = await nextCode(login, password);
    if (code !== null) page = await this.submit(page, 'code', { code });
    if (page.body.includes('name="company"')) {
      page = await this.submit(page, 'company', { company: companyChoice(page.body, companyName) });
    }
    const session = await this.open('/auth/session');
    if (session.status !== 200) {
      throw new Error(
        `sign-in of ${login} ended at ${page.url.href} with ${page.status}: ${page.body.slice(0, 2000)}; ` +
          `the session was answered ${session.status}: ${session.body.slice(0, 400)}`,
      );
    }
    this.csrfToken = (JSON.parse(session.body) as { csrfToken: string }).csrfToken;
  }

  /** A JSON call to the portal's API, as the pages make it. */
  async api<T = unknown>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
    const response = await this.send(new URL(`/api${path}`, this.portal), {
      method,
      headers: {
        accept: 'application/json',
        'x-csrf-token': this.csrfToken,
        origin: this.portal,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
  }

  async send(url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookie = [...this.cookies].filter(([key]) => key.startsWith(`${url.hostname} `));
    if (cookie.length > 0)
      headers.set('cookie', cookie.map(([key, value]) => `${key.split(' ')[1]}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) this.keep(url.hostname, set);
    return response;
  }

  private keep(host: string, set: string): void {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const key = `${host} ${pair.slice(0, at)}`;
    const expires = attributes.find((part) => /^expires=/i.test(part));
    const gone = expires !== undefined && new Date(expires.slice(8)).getTime() < Date.now();
    if (gone || pair.length === at + 1) this.cookies.delete(key);
    else this.cookies.set(key, pair.slice(at + 1));
  }
}

export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

/** Tries until the work succeeds; the last failure is thrown when the time is over. */
export async function eventually<T>(work: () => Promise<T>, withinMs = 20_000, everyMs = 150): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(everyMs);
    }
  }
}

function formsOf(html: string): { action: string; fields: Record<string, string> }[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, attributes = '', content = '']) => ({
      action: unescape(/action="([^"]*)"/.exec(attributes)?.[1] ?? ''),
      fields: Object.fromEntries(
        [...content.matchAll(/<(?:input|button|select)\b([^>]*)>/g)].flatMap(([, input = '']) => {
          const name = /\bname="([^"]*)"/.exec(input)?.[1];
          return name ? [[name, unescape(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '')]] : [];
        }),
      ),
    }),
  );
}

function companyChoice(html: string, name: string | undefined): string {
  const choices = [...html.matchAll(/<(?:input|button)\b[^>]*name="company"[^>]*>/g)].map(([tag]) => ({
    value: /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    at: html.indexOf(tag),
  }));
  const named = (at: number, i: number) =>
    html.slice(at, choices[i + 1]?.at ?? at + 600).includes(name ?? '');
  const chosen = choices.find(({ at }, i) => named(at, i));
  if (!chosen) throw new Error(`no company ${name} to choose`);
  return chosen.value;
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
