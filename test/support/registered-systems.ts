import { runCli } from '../../apps/cli/src/run-cli.js';
import { CookieBrowser, type Page } from './cookie-browser.js';
import { enter, RelyingPartyProbe } from './relying-party-probe.js';
import type { TestIdentity } from './test-identity.js';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

/** What `client add` prints. */
export interface Added {
  readonly client_id: string;
  readonly client_secret: string | null;
}

/** Where the systems of the tests would be. */
export const PARTY = 'http://127.0.0.1:4999';

/** What a system may ask for that has registered nothing more. */
export const PLAIN = { scope: 'openid profile email' };

/** Systems that tests register by the command line, and people who enter them. */
export class RegisteredSystems {
  constructor(private readonly identity: TestIdentity) {}

  readonly cli = async (...args: string[]): Promise<Run> => {
    const [out, note]: [string[], string[]] = [[], []];
    const output = { out: (line: string) => out.push(line), note: (line: string) => note.push(line) };
    const code = await runCli(args, { ...this.identity.environment }, output);
    return { code, out: out.join('\n'), note: note.join('\n') };
  };

  readonly added = async (...more: string[]): Promise<Added> => {
    const base = ['--type', 'oidc', '--name', '报表系统', '--name-en', 'Reports'];
    return this.register(...base, '--redirect-uri', `${PARTY}/auth/callback`, ...more);
  };

  readonly register = async (...args: string[]): Promise<Added> => {
    const { code, out, note } = await this.cli('client', 'add', ...args);
    if (code !== 0 || note) throw new Error(note);
    return JSON.parse(out) as Added;
  };

  readonly party = (
    { client_id: id, client_secret: secret }: Added,
    ...audiences: string[]
  ): RelyingPartyProbe => new RelyingPartyProbe(this.identity.issuer, PARTY, secret ?? '', id, audiences);

  /** Opens the system as somebody who is signed in, or signs in on the way. */
  readonly enter = async (
    probe: RelyingPartyProbe,
    browser: CookieBrowser,
    login = 'micronano-admin',
  ): Promise<Page> => {
    let page = await browser.follow(probe.authorizeUrl(PLAIN), probe.atPortal);
    const { password } = this.identity;
    if (!page.location) page = await enter(browser, page, login, password);
    return probe.onward(browser, page);
  };

  readonly codeFor = async (probe: RelyingPartyProbe, browser = new CookieBrowser()): Promise<string> => {
    const page = await this.enter(probe, browser);
    return new URL(page.location ?? 'http://none').searchParams.get('code') ?? page.text;
  };
}
