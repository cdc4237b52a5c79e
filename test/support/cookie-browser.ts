import { request } from 'undici';

export interface Page {
  readonly status: number;
  readonly url: string;
  readonly location: string | null;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

interface Visit {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/**
 * A browser without a window: keeps cookies by host name (as real ones do, whatever the port) and follows redirects
 * only when told to. Every tab of a person is one call on the same object.
 */
export class CookieBrowser {
  private readonly jar = new Map<string, Map<string, string>>();

  /** @param always headers of every request */
  constructor(private readonly always: Readonly<Record<string, string>> = {}) {}

  /** One request, no redirect followed. */
  async visit(url: string, visit: Visit = {}): Promise<Page> {
    const target = new URL(url);
    const cookie = this.cookies(target.hostname);
    const answer = await request(url, {
      method: visit.method ?? 'GET',
      headers: { ...(cookie ? { cookie } : {}), ...this.always, ...visit.headers },
      body: visit.body ?? null,
    });
    this.keep(target.hostname, [answer.headers['set-cookie'] ?? []].flat());
    const text = await answer.body.text();
    const location = answer.headers['location'];
    return {
      status: answer.statusCode,
      url,
      location: typeof location === 'string' ? new URL(location, url).href : null,
      headers: answer.headers,
      text,
      json: <T>() => JSON.parse(text) as T,
    };
  }

  /** Follows redirects until an answer that is none, or until one leads to an address that `until` holds for. */
  async follow(url: string, until: (url: string) => boolean = () => false): Promise<Page> {
    let page = await this.visit(url);
    for (
      let hop = 0;
      hop < 20 && page.location !== null && page.status >= 300 && page.status < 400;
      hop += 1
    ) {
      if (until(page.location)) return page;
      page = await this.visit(page.location);
    }
    return page;
  }

  cookies(hostname: string): string {
    return [...(this.jar.get(hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  cookie(hostname: string, name: string): string | undefined {
    return this.jar.get(hostname)?.get(name);
  }

  setCookie(hostname: string, name: string, value: string): void {
    const cookies = this.jar.get(hostname) ?? new Map<string, string>();
    this.jar.set(hostname, cookies.set(name, value));
  }

  forget(hostname: string, name: string): void {
    this.jar.get(hostname)?.delete(name);
  }

  private keep(hostname: string, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const gone = attributes.some(
        (attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute),
      );
      if (gone) this.forget(hostname, pair.slice(0, at));
      else this.setCookie(hostname, pair.slice(0, at), pair.slice(at + 1));
    }
  }
}
