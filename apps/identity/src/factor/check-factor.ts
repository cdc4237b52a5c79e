import { Injectable } from '@nestjs/common';
import { useRecoveryCode, useTotpCode } from '#identity';
import { Db } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import type { GrowingDelays } from '../credential/growing-delays.js';

export type Checked =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'delayed'; readonly seconds: number };

/** What was typed, and as what. */
export interface Typed {
  readonly kind: 'code' | 'recovery-code';
  readonly text: string;
}

/**
 * Whether a second factor is the person's. Only somebody who knows the password comes this far, so wrong tries count
 * for the account as a whole, wherever they come from; codes and recovery codes each for themselves, so that who lost
 * the telephone still gets in while somebody else guesses.
 */
@Injectable()
export class CheckFactor {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
  ) {
    const { SIGN_IN_TRIES_PER_ACCOUNT: account, SIGN_IN_TRIES_PER_ADDRESS: address } = runtime.settings;
    this.delays = runtime.limits.for('factor', { account, address });
  }

  async run(personId: string, { kind, text }: Typed, address: string): Promise<Checked> {
    // The kind in the place of a device: one counter for all places.
    const attempt = { login: personId, address, device: kind };
    const wait = await this.delays.try(attempt);
    if (wait > 0) return { kind: 'delayed', seconds: Math.ceil(wait / 1000) };
    const right = await this.isRight(personId, kind, text);
    if (!right) return { kind: 'wrong' };
    await this.delays.forgive(attempt);
    return { kind: 'right' };
  }

  private isRight(personId: string, kind: Typed['kind'], text: string): Promise<boolean> {
    const { KEY_ENCRYPTION_KEY: key } = this.runtime.settings;
    const now = new Date();
    if (kind === 'recovery-code') return useRecoveryCode(this.db.direct, personId, text, now);
    return useTotpCode(this.db.direct, key, { personId, code: text }, now);
  }
}
