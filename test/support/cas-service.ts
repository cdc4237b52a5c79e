import { createServer } from 'node:http';
import { addClient, type Admitted } from '#identity';
import type { CookieBrowser, Page } from './cookie-browser.js';
import { enter } from './relying-party-probe.js';
import { parseXml, type XmlElement } from './strict-xml.js';
import type { TestIdentity } from './test-identity.js';

/** What is registered of a CAS service beside its id. */
export interface ServiceFacts {
  readonly addresses: readonly string[];
  readonly logoutUri?: string;
  readonly admits?: readonly Admitted[];
}

/** Registers a CAS service as an administrator does. */
export async function registerCasService(
  { source, settings }: Pick<TestIdentity, 'source' | 'settings'>,
  id: string,
  facts: ServiceFacts,
): Promise<void> {
  const draft = {
    protocol: 'cas',
    name: { zh: id, en: id },
    purpose: { zh: '', en: '' },
    isPublic: false,
    addresses: facts.addresses,
    postLogoutUris: [],
    logoutUri: facts.logoutUri ?? null,
    entry: facts.addresses[0]?.replaceAll('*', '1') ?? null,
    audience: null,
    portalClaims: true,
    errorsWithoutIssuer: false,
    admits: facts.admits ?? null,
  } as const;
  const author = { by: null, at: new Date() };
  await source.transaction((tx) => addClient(tx, settings.KEY_ENCRYPTION_KEY, draft, author, id));
}

/** What a service learns from a validation. */
export interface Validated {
  readonly code?: string;
  readonly user?: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** A service's side of CAS, by hand. */
export class CasProbe {
  constructor(
    readonly identity: Pick<TestIdentity, 'issuer' | 'password'>,
    readonly service: string,
  ) {}

  loginUrl(more: Record<string, string> = {}): string {
    return `${this.identity.issuer}/cas/login?${new URLSearchParams({ service: this.service, ...more }).toString()}`;
  }

  /** Goes to sign in and fills in what is asked; ends where the browser would enter the service, or at a page. */
  async enter(browser: CookieBrowser, login: string, more: Record<string, string> = {}): Promise<Page> {
    const page = await browser.follow(this.loginUrl(more), this.atService);
    if (page.location !== null || !page.text.includes('name="password"')) return page;
    return this.onward(browser, await enter(browser, page, login, this.identity.password));
  }

  async onward(browser: CookieBrowser, page: Page): Promise<Page> {
    if (!page.location || this.atService(page.location)) return page;
    return browser.follow(page.location, this.atService);
  }

  async ticket(browser: CookieBrowser, login: string, more: Record<string, string> = {}): Promise<string> {
    const page = await this.enter(browser, login, more);
    const ticket = page.location === null ? null : new URL(page.location).searchParams.get('ticket');
    if (ticket === null)
      throw new Error(`no ticket: ${page.status} ${page.url} ${page.location} ${page.text}`);
    return ticket;
  }

  async validate(ticket: string, more: Record<string, string> = {}): Promise<Validated> {
    const { text } = await this.ask('p3/serviceValidate', { service: this.service, ticket, ...more });
    return read(text);
  }

  async ask(path: string, query: Record<string, string>): Promise<{ response: Response; text: string }> {
    const response = await fetch(
      `${this.identity.issuer}/cas/${path}?${new URLSearchParams(query).toString()}`,
    );
    return { response, text: await response.text() };
  }

  private readonly atService = (url: string): boolean =>
    new URL(url).origin !== new URL(this.identity.issuer).origin;
}

function read(document: string): Validated {
  const [answer] = parseXml(document).children;
  if (answer?.name === 'cas:authenticationFailure')
    return { code: answer.attributes['code']!, attributes: {} };
  const attributes: Record<string, string[]> = {};
  for (const { name, text } of childrenOf(answer, 'cas:attributes')) {
    (attributes[name.replace(/^cas:/, '')] ??= []).push(text);
  }
  return { user: answer?.children.find(({ name }) => name === 'cas:user')?.text ?? '', attributes };
}

function childrenOf(element: XmlElement | undefined, of: string): readonly XmlElement[] {
  return element?.children.find(({ name }) => name === of)?.children ?? [];
}

/** Takes single logout requests for CAS services. */
export interface CasLogoutListener {
  readonly url: string;
  /** Path and ticket of every request taken. */
  readonly taken: { readonly path: string; readonly ticket: string }[];
  /** What every request is answered with from now on. */
  answer: (response: import('node:http').ServerResponse) => void;
  close(): Promise<void>;
}

export async function listenForCasLogout(): Promise<CasLogoutListener> {
  const taken: { path: string; ticket: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const document = new URLSearchParams(body).get('logoutRequest');
      const root = document === null ? null : parseXml(document);
      const index = root?.children.find(({ name }) => name === 'samlp:SessionIndex')?.text;
      if (root?.name === 'samlp:LogoutRequest' && index)
        taken.push({ path: request.url ?? '', ticket: index });
      listener.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const listener: CasLogoutListener = {
    url: `http://127.0.0.1:${port}`,
    taken,
    answer: (response) => response.writeHead(200).end(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return listener;
}
