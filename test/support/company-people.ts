import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createPerson, hashPassword, Membership, Person } from '#identity';
import { shanghaiDay } from '#kernel';
import { CookieBrowser, type Page } from './cookie-browser.js';
import { RelyingPartyProbe, submit, type Tokens } from './relying-party-probe.js';
import type { TestIdentity } from './test-identity.js';

export const MICRONANO = '0197a000-0000-7000-8000-00000000c001';
export const OPTICS = '0197a000-0000-7000-8000-00000000c002';
/** Of people whom a test adds. */
export const PASSWORD = 'four words of mine';

export interface SignedIn {
  readonly browser: CookieBrowser;
  readonly party: RelyingPartyProbe;
  readonly tokens: Tokens;
  readonly claims: Record<string, unknown>;
}

/** People of companies at work on a test's identity. */
export class CompanyPeople {
  constructor(private readonly identity: TestIdentity) {}

  probe(): RelyingPartyProbe {
    const { issuer, portal, settings } = this.identity;
    return new RelyingPartyProbe(issuer, portal, settings.OIDC_CLIENT_SECRET);
  }

  /** Signs in at the portal, for the company where one has to be chosen. */
  async signedIn(login: string, company?: string, password = this.identity.password): Promise<SignedIn> {
    const party = this.probe();
    const browser = new CookieBrowser();
    const back = await party.signIn(browser, login, password, company);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    return { browser, party, tokens: body, claims: party.decoded(body.id_token) };
  }

  /** Somebody who belongs to no company yet. */
  async add(login: string): Promise<string> {
    const passwordHash = await hashPassword(PASSWORD);
    const person = { login, name: `${login} 示例`, passwordHash, email: `${login}@example.com` };
    return this.identity.source.transaction((tx) => createPerson(tx, person, new Date()));
  }

  open(browser: CookieBrowser, path: string): Promise<Page> {
    return browser.follow(`${this.identity.issuer}${path}`);
  }

  async membershipOf(login: string, companyId: string): Promise<Membership> {
    const { manager } = this.identity.source;
    const { id: personId } = await manager.findOneByOrFail(Person, { login });
    return manager.findOneByOrFail(Membership, { personId, companyId });
  }

  async invite({ browser }: SignedIn, company: string, fields: Record<string, string>): Promise<Page> {
    const page = await this.open(browser, `/company/invite?company=${company}`);
    return submit(browser, formOf(page, '/company/invite'), { name: '受邀人', ...fields });
  }

  /** The link of a mail to an address, once it has come. @param besides a link that came before */
  async linkTo(address: string, path: string, besides = ''): Promise<string> {
    let link: string | undefined;
    const look = async (): Promise<string | undefined> => {
      for (const mail of await this.mails()) {
        const found = new RegExp(`${this.identity.issuer}${path}\\?[^\\s"<>]+`).exec(mail)?.[0];
        const plain = found?.replaceAll('&amp;', '&');
        if (mail.includes(address) && plain && plain !== besides) link = plain;
      }
      return link;
    };
    await expect.poll(look, { timeout: 15_000 }).toBeTruthy();
    return link!;
  }

  /** All mails, with their bodies readable. */
  private async mails(): Promise<string[]> {
    const folder = this.identity.settings.MAIL_DIR!;
    const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
    const files = names.filter((name) => name.endsWith('.eml'));
    return Promise.all(
      files.map(async (name) => {
        const raw = await readFile(join(folder, name), 'utf8');
        const bodies = [...raw.matchAll(/\r?\n\r?\n([A-Za-z0-9+/=\r\n]{40,})/g)];
        const decoded = bodies.map(([, body = '']) => Buffer.from(body, 'base64').toString());
        return [raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='), ...decoded].join('\n');
      }),
    );
  }
}

/** The page from the form on that is sent to this address. */
export function formOf(page: Page, action: string): Page {
  const at = page.text.indexOf(`action="${action}`);
  if (at < 0) throw new Error(`no form ${action} on ${page.url}: ${page.text.slice(-1500)}`);
  return { ...page, text: page.text.slice(page.text.lastIndexOf('<form', at)) };
}

/** What the token endpoint says to the refresh token of an ended session. */
export async function refusalOf({ party, tokens }: SignedIn): Promise<string | undefined> {
  return (await party.refresh(tokens.refresh_token)).body.error;
}

export const inDays = (days: number): string => shanghaiDay(new Date(Date.now() + days * 86_400_000));
