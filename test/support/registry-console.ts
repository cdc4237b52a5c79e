import { CompanyPeople, formOf } from './company-people.js';
import type { CookieBrowser, Page } from './cookie-browser.js';
import { enter, submit } from './relying-party-probe.js';
import type { TestIdentity } from './test-identity.js';

export const ADMINISTRATOR = 'platform-admin';

/** Somebody who is signed in and works at the console of the registry. */
export class RegistryConsole {
  private constructor(
    readonly identity: TestIdentity,
    readonly browser: CookieBrowser,
  ) {}

  static async open(identity: TestIdentity, login = ADMINISTRATOR): Promise<RegistryConsole> {
    const { browser } = await new CompanyPeople(identity).signedIn(login);
    return new RegistryConsole(identity, browser);
  }

  readonly page = (path = ''): Promise<Page> =>
    this.browser.follow(`${this.identity.issuer}/staff/clients${path}`);

  /** Sends the form of a page that goes to this address below `/staff/clients`. */
  readonly send = (page: Page, action: string, values: Record<string, string> = {}): Promise<Page> =>
    submit(this.browser, formOf(page, `/staff/clients${action}"`), values);

  /** Fills in the form of a new system and sends it. */
  readonly register = async (kind: string, values: Record<string, string>): Promise<Page> =>
    this.send(await this.page(`/new?kind=${kind}`), '', { admits: 'everybody', ...values });

  /** Sends a logo as a browser does. */
  readonly sendLogo = async (id: string, content: Buffer): Promise<Page> => {
    const { issuer } = this.identity;
    const form = new FormData();
    form.set('_csrf', csrfOf(await this.page(`/${id}`)));
    form.set('logo', new Blob([new Uint8Array(content)]), 'logo.png');
    const sent = new Response(form);
    return this.browser.visit(`${issuer}/staff/clients/${id}/logo`, {
      method: 'POST',
      headers: { 'content-type': sent.headers.get('content-type') ?? '', origin: issuer },
      body: Buffer.from(await sent.arrayBuffer()),
    });
  };

  /** Lets the last few minutes pass in which everybody has shown who they are. */
  readonly growOld = async (): Promise<void> => {
    const { redis, settings } = this.identity;
    for (const key of await redis.keys(`${settings.REDIS_PREFIX}Session:*`)) {
      const payload = JSON.parse((await redis.hget(key, 'payload')) ?? '{}') as { loginTs: number };
      await redis.hset(key, 'payload', JSON.stringify({ ...payload, loginTs: payload.loginTs - 600 }));
    }
  };

  /** Shows who one is, where that was asked, and comes back. */
  readonly confirm = async (asked: Page): Promise<Page> => {
    const question = await this.browser.follow(asked.location ?? asked.url);
    const answer = await enter(this.browser, question, ADMINISTRATOR, this.identity.password);
    return this.browser.follow(answer.location ?? answer.url);
  };
}

/** The id of the system that a page of the console is about. */
export function clientIdOf({ text, location }: Page): string {
  const [, id] = /\/staff\/clients\/([0-9A-Za-z]{22})/.exec(location ?? text) ?? [];
  if (!id) throw new Error(`no system here: ${text.slice(-1500)}`);
  return id;
}

/** The secret that a page shows. */
export function secretOn({ text, status }: Page): string {
  const [, secret] = /class="mono secret">([^<]+)</.exec(text) ?? [];
  if (!secret) throw new Error(`no secret here: ${status} ${text.slice(-2500)}`);
  return secret;
}

export function csrfOf({ text }: Page): string {
  return /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
}
