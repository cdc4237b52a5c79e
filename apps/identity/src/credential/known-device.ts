import { randomBytes } from 'node:crypto';
import type { Mac } from '#identity';

/** How many accounts one browser is remembered for. */
const ACCOUNTS = 4;

/**
 * A browser that has signed in before, told by a cookie: `id.tag.tag…mac`, a tag for every account that it has been
 * used with. What a stranger tries elsewhere never slows such a browser down.
 */
export class KnownDevice {
  private constructor(
    private readonly mac: Mac,
    /** Names the browser in the limits. */
    readonly id: string,
    private readonly tags: readonly string[],
  ) {}

  static read(mac: Mac, cookie: string | undefined): KnownDevice {
    const [id = '', ...rest] = (cookie ?? '').slice(0, 400).split('.');
    const signature = rest.pop() ?? '';
    const tags = rest.slice(0, ACCOUNTS);
    if (id && mac.belongs(signature, [id, ...tags].join('.'))) return new KnownDevice(mac, id, tags);
    return new KnownDevice(mac, randomBytes(16).toString('base64url'), []);
  }

  knows(login: string): boolean {
    return this.tags.includes(this.tagOf(login));
  }

  /** The cookie with this account remembered, the latest first. */
  remembering(login: string): string {
    const tag = this.tagOf(login);
    const parts = [this.id, tag, ...this.tags.filter((other) => other !== tag)].slice(0, ACCOUNTS + 1);
    return [...parts, this.mac.of(parts.join('.'))].join('.');
  }

  private tagOf(login: string): string {
    return this.mac.of(`${this.id}\n${login}`).slice(0, 22);
  }
}
