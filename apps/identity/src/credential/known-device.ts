import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How many accounts one browser is remembered for. */
const ACCOUNTS = 4;

/**
 * A browser that has signed in before, told by a cookie: `id.tag.tag…mac`, a tag for every account that it has been
 * used with. What a stranger tries elsewhere never slows such a browser down.
 */
export class KnownDevice {
  private constructor(
    private readonly key: Buffer,
    /** Names the browser in the limits. */
    readonly id: string,
    private readonly tags: readonly string[],
  ) {}

  static read(key: Buffer, cookie: string | undefined): KnownDevice {
    const [id = '', ...rest] = (cookie ?? '').slice(0, 400).split('.');
    const mac = rest.pop() ?? '';
    const tags = rest.slice(0, ACCOUNTS);
    if (id && equal(mac, sign(key, [id, ...tags].join('.')))) return new KnownDevice(key, id, tags);
    return new KnownDevice(key, randomBytes(16).toString('base64url'), []);
  }

  knows(login: string): boolean {
    return this.tags.includes(this.tagOf(login));
  }

  /** The cookie with this account remembered, the latest first. */
  remembering(login: string): string {
    const tag = this.tagOf(login);
    const parts = [this.id, tag, ...this.tags.filter((other) => other !== tag)].slice(0, ACCOUNTS + 1);
    return [...parts, sign(this.key, parts.join('.'))].join('.');
  }

  private tagOf(login: string): string {
    return sign(this.key, `${this.id}\n${login}`).slice(0, 22);
  }
}

function sign(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
