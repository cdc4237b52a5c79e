import { Mac } from '#identity';

/** What the provider's cookies ask of a Keygrip, for one key. */
export class CookieSignature {
  private readonly mac: Mac;

  constructor(key: Buffer) {
    this.mac = new Mac(key);
  }

  readonly sign = (data: string): string => this.mac.of(data);

  readonly verify = (data: string, signature: string): boolean => this.mac.belongs(signature, data);

  /** Which of the keys has signed: the only one, or none. */
  readonly index = (data: string, signature: string): number => (this.verify(data, signature) ? 0 : -1);
}
