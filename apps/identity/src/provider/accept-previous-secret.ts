import { hash, timingSafeEqual } from 'node:crypto';
import type { Provider } from 'oidc-provider';

interface SecretBearer {
  readonly clientId: string;
  compareClientSecret: (this: SecretBearer, actual: string) => boolean | Promise<boolean>;
}

/** While the portal's own secret is being changed, gateways may still come with the one before. */
export function acceptPreviousSecret(provider: Provider, clientId: string, previous: string): void {
  const prototype = provider.Client.prototype as unknown as SecretBearer;
  const compare = prototype.compareClientSecret;
  prototype.compareClientSecret = async function comparedWithBoth(actual) {
    const present = await compare.call(this, actual);
    return present || (this.clientId === clientId && isSame(actual, previous));
  };
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));
}
