import type { RotatingSecret } from '#identity';

/** What the provider's cookies ask of a Keygrip. A cookie that an earlier key has signed is signed anew. */
export class CookieSignature {
  constructor(private readonly secret: RotatingSecret) {}

  readonly sign = (data: string): string => this.secret.of(data);

  readonly verify = (data: string, signature: string): boolean => this.secret.belongs(signature, data);

  /** Which of the keys has signed: 0 for the present one, -1 for none. */
  readonly index = (data: string, signature: string): number => this.secret.indexOf(signature, data);
}
