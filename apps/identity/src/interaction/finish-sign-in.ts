import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { RotatingSecret } from '#identity';
import { KnownDevice } from '../credential/known-device.js';
import { cookieOf } from '../pages/request-cookie.js';
import { assuranceOf, type Proof } from '../provider/assurance.js';
import { cookieNames, cookieOptions } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import type { OpenedInteraction } from './open-interaction.js';

const DEVICE_MS = 365 * 86_400_000;

/** Somebody who has shown enough. */
export interface SignedInPerson {
  readonly personId: string;
  readonly login: string;
  readonly proofs: readonly Proof[];
  /** They were signed in before and only confirmed who they are. */
  readonly confirmed: boolean;
  /** What is remembered of the provider that has vouched for them, sealed. */
  readonly upstream?: string | undefined;
  /** When they have shown it (epoch seconds), when that was not now. */
  readonly at?: number | undefined;
}

/** Ends a sign-in: the session begins, and the authorization request goes on. */
@Injectable()
export class FinishSignIn {
  private readonly cookies;
  private readonly deviceMac: RotatingSecret;

  constructor(private readonly runtime: IdentityRuntime) {
    this.cookies = cookieNames(runtime.settings.OIDC_ISSUER);
    this.deviceMac = runtime.secrets.device;
  }

  /** The browser that asks, as it was remembered. */
  deviceOf(request: Request): KnownDevice {
    return KnownDevice.read(this.deviceMac, cookieOf(request, this.cookies.device));
  }

  async run(
    { interaction }: OpenedInteraction,
    { personId, login, proofs, confirmed, upstream, at }: SignedInPerson,
    request: Request,
    response: Response,
    writes: readonly (() => Promise<unknown>)[] = [],
  ): Promise<void> {
    const remembered = this.deviceOf(request).remembering(login);
    response.cookie(this.cookies.device, remembered, cookieOptions(this.cookies.secure, DEVICE_MS));
    const { amr, acr } = assuranceOf(proofs);
    // Not remembered by the browser beyond its own end: many people sign in on shared computers.
    const signedIn = { accountId: personId, amr: [...amr], acr, remember: false };
    const result = {
      login: at === undefined ? signedIn : { ...signedIn, ts: at },
      confirmed,
      ...(upstream === undefined ? {} : { upstream }),
    };
    await this.runtime.resumeInPlace.resume(interaction, result, request, response, writes);
  }
}
