import { randomBytes } from 'node:crypto';
import type { RotatingSecret } from '#identity';

/** How many accounts one browser is remembered for. */
const ACCOUNTS = 4;

/** Long enough that no other account has the same. */
const TAG_LENGTH = 22;

type DeviceSecret = Pick<RotatingSecret, 'of' | 'all' | 'belongs'>;

/**
 * A browser that has signed in before, told by a cookie: `id.tag.tag…mac`, a tag for every account that it has been
 * used with. What a stranger tries elsewhere never slows such a browser down.
 */
export class KnownDevice {
  private constructor(
    private readonly mac: DeviceSecret,
    /** Names the browser in the limits. */
    readonly id: string,
    private readonly tags: readonly string[],
  ) {}

  static read(mac: DeviceSecret, cookie: string | undefined): KnownDevice {
    const [id = '', ...rest] = (cookie ?? '').slice(0, 400).split('.');
    const signature = rest.pop() ?? '';
    const tags = rest.slice(0, ACCOUNTS);
    if (id && mac.belongs(signature, [id, ...tags].join('.'))) return new KnownDevice(mac, id, tags);
    return new KnownDevice(mac, randomBytes(16).toString('base64url'), []);
  }

  knows(login: string): boolean {
    return this.tagsOf(login).some((tag) => this.tags.includes(tag));
  }

  /** The cookie with this account remembered, the latest first. */
  remembering(login: string): string {
    const own = this.tagsOf(login);
    const others = this.tags.filter((tag) => !own.includes(tag));
    const parts = [this.id, own[0] ?? '', ...others].slice(0, ACCOUNTS + 1);
    return [...parts, this.mac.of(parts.join('.'))].join('.');
  }

  /** The tag of an account under every key in use, the present one's first. */
  private tagsOf(login: string): string[] {
    return this.mac.all(`${this.id}\n${login}`).map((mac) => mac.slice(0, TAG_LENGTH));
  }
}
