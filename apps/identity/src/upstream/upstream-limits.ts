import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { IdentityRuntime } from '../runtime.js';

/** Slows down a place that begins sign-ins by other providers and never comes back from one. */
@Injectable()
export class UpstreamLimits {
  private readonly delays: GrowingDelays;

  constructor({ limits, settings }: IdentityRuntime) {
    const free = settings.SIGN_IN_TRIES_PER_ADDRESS;
    this.delays = limits.for('upstream', { account: free, address: free });
  }

  /** @returns seconds to wait; 0: go on */
  async begin({ ip }: Request): Promise<number> {
    return Math.ceil((await this.delays.tryFrom(ip ?? '')) / 1000);
  }

  cameBack({ ip }: Request): Promise<void> {
    return this.delays.forgiveFrom(ip ?? '');
  }
}
