import { Mac } from './mac.js';

/** One key of a secret that has been changed from time to time. */
export interface SecretVersion {
  /** Counts from 1. */
  readonly version: number;
  readonly mac: Mac;
  /** Epoch milliseconds from which it makes new MACs; every process knows it by then. */
  readonly activeFrom: number;
}

/** A version that this process has not read yet. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';
}

/**
 * MACs of one purpose under a key that changes: the newest active version makes them, and what an earlier one has made
 * is taken for as long as it may be in somebody's hands.
 */
export class RotatingSecret {
  /** The newest first; never empty once read. */
  private versions: readonly SecretVersion[] = [];

  /** @param acceptedMs how long after its successor's beginning a version is still taken */
  constructor(
    private readonly acceptedMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** The number of the newest version, active or not. */
  get newest(): number {
    return this.versions[0]?.version ?? 0;
  }

  hold(versions: readonly SecretVersion[]): void {
    this.versions = versions.toSorted((a, b) => b.version - a.version);
  }

  /** @throws UnknownVersion */
  version(number: number): Mac {
    const found = this.versions.find(({ version }) => version === number);
    if (!found) throw new UnknownVersion(`there is no version ${number} of the secret here`);
    return found.mac;
  }

  of(text: string, encoding: 'hex' | 'base64url' = 'base64url'): string {
    const [present] = this.inUse();
    if (!present) throw new UnknownVersion('the secret has not been read');
    return present.of(text, encoding);
  }

  /** Whether a version that is still taken has made this. */
  belongs(mac: unknown, text: string): boolean {
    return this.indexOf(mac, text) >= 0;
  }

  /** Which of the versions in use has made this: 0 for the one that makes new ones, -1 for none. */
  indexOf(mac: unknown, text: string): number {
    return this.inUse().findIndex((one) => one.belongs(mac, text));
  }

  /** The MACs that any version in use makes of a text, the active one's first. */
  all(text: string): string[] {
    return this.inUse().map((one) => one.of(text));
  }

  /** Numbers of versions that nobody can hold anything of any more. */
  outlived(): number[] {
    const usable = new Set(this.inUse());
    return this.versions.filter(({ mac }) => !usable.has(mac)).map(({ version }) => version);
  }

  /** The active version, then the next one that other processes may use already, then those still taken. */
  private inUse(): Mac[] {
    const now = this.now();
    const active = this.versions.findIndex(({ activeFrom }) => activeFrom <= now);
    const ahead = this.versions.slice(0, Math.max(0, active)).map(({ mac }) => mac);
    const [current, ...earlier] = this.versions.slice(Math.max(0, active));
    // The one before an earlier version in the list is what has taken its place.
    const kept = earlier.filter((_, at) => {
      const successor = at === 0 ? current : earlier[at - 1];
      return successor !== undefined && successor.activeFrom + this.acceptedMs > now;
    });
    return [...(current ? [current.mac] : []), ...ahead, ...kept.map(({ mac }) => mac)];
  }
}
