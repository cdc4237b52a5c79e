import { HttpLine } from './http-line.mjs';

/** Somebody who signs in over and over, each time from a fresh browser, over the whole code flow. */
export class Person {
  #cookies = new Map();

  static async open(gateway, identity) {
    const person = new Person();
    person.gateway = gateway;
    person.identity = identity;
    person.lines = new Map([
      [gateway, await HttpLine.open(gateway)],
      [identity, await HttpLine.open(identity)],
    ]);
    return person;
  }

  /** From the portal's sign-in link to the portal's own session. Throws when any step is not as it should be. */
  async signIn(login, password) {
    this.#cookies.clear();
    const toIdentity = await this.#ask('GET', `${this.gateway}/auth/login?return_to=/workspace`);
    const page = await this.#within(this.identity, await this.#ask('GET', toIdentity.location));
    const action = /<form[^>]* action="([^"]+)"/.exec(page.body)?.[1];
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1];
    if (!action || !token) throw new Error(`no sign-in form, but ${page.status} ${page.body.slice(0, 300)}`);
    const form = new URLSearchParams({ _csrf: token, login, password }).toString();
    const sent = await this.#ask('POST', new URL(action, this.identity).href, form);
    const signedIn = await this.#within(this.identity, sent);
    const done = await this.#ask('GET', signedIn.location);
    if (!done.location.endsWith('/workspace')) {
      throw new Error(`the sign-in ended with ${done.status} ${done.location} ${done.body.slice(0, 300)}`);
    }
  }

  /** Who the portal says is signed in. */
  async session() {
    return this.#ask('GET', `${this.gateway}/auth/session`);
  }

  close() {
    for (const line of this.lines.values()) line.close();
  }

  /** Follows what an answer leads to while it stays with this origin. */
  async #within(origin, answer) {
    let last = answer;
    while (last.location && new URL(last.location, origin).origin === origin)
      last = await this.#ask('GET', new URL(last.location, origin).href);
    return last;
  }

  async #ask(method, address, form) {
    const origin = new URL(address).origin;
    const line = this.lines.get(origin);
    if (!line) throw new Error(`led away to ${address}`);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const from = form ? `Origin: ${origin}\r\n` : '';
    const answer = await line.ask(method, address.slice(origin.length), cookies, form, from);
    for (const pair of answer.cookies) {
      const at = pair.indexOf('=');
      if (pair.length === at + 1) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}
