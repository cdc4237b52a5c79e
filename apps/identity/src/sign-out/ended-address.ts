import { Injectable } from '@nestjs/common';
import { isLanguage } from '../pages/page-context.js';
import { IdentityRuntime } from '../runtime.js';

/** What an address of the page after a sign-out says. */
export interface EndedAddress {
  /** Id of the SessionEnd. */
  readonly endId: string;
  /** Where the relying party wanted the person to come out; null when it did not say. */
  readonly onward: string | null;
}

/**
 * Addresses of the page that shows who has been told of a sign-out. Nobody is signed in any more who could be asked for
 * a right, so the address itself is the right: it carries a MAC that nobody can guess, over where it leads on as well.
 */
@Injectable()
export class EndedAddresses {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** Path and query. */
  of({ endId, onward }: EndedAddress, language?: unknown): string {
    const query = new URLSearchParams(onward === null ? {} : { onward });
    if (isLanguage(language)) query.set('lang', language);
    const mac = this.runtime.formToken.for(purpose({ endId, onward }));
    return `/session/ended/${endId}.${mac}${query.size > 0 ? `?${query.toString()}` : ''}`;
  }

  /** Null for an address that identity did not make. */
  read(name: string, onward: unknown): EndedAddress | null {
    const [endId = '', mac] = name.split('.');
    const address = { endId, onward: typeof onward === 'string' ? onward : null };
    return this.runtime.formToken.belongs(mac, purpose(address)) ? address : null;
  }
}

function purpose({ endId, onward }: EndedAddress): string {
  return `ended:${endId}:${onward ?? ''}`;
}
