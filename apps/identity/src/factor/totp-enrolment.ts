import { Injectable } from '@nestjs/common';
import { toString } from 'qrcode';
import { newTotpSecret, seal, totpAddress, totpStep, unseal } from '#identity';
import type { Language } from '#kernel';
import { IdentityRuntime } from '../runtime.js';
import { factorMessages } from './factor.messages.js';

/** Whose app is being set up, and in which interaction or session. */
export interface Enrolling {
  readonly personId: string;
  readonly login: string;
  readonly within: string;
}

/** A secret as its page shows it. */
export interface ProposedTotp {
  /** In groups of four. */
  readonly secret: string;
  /** `data:` address of the QR code. */
  readonly picture: string;
  /** The secret sealed, for the form to bring back. */
  readonly pending: string;
}

/** Sets authenticator apps up. A secret that was not confirmed yet is kept nowhere but in the form, sealed. */
@Injectable()
export class TotpEnrolment {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** @param pending what the form brought back, so that a mistyped code does not change the secret */
  async propose(whose: Enrolling, language: Language, pending?: string): Promise<ProposedTotp> {
    const secret = (pending !== undefined && this.open(whose, pending)) || newTotpSecret();
    const address = totpAddress(secret, factorMessages['factor.issuer'][language], whose.login);
    const svg = await toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'L' });
    return {
      secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
      picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      pending: seal(this.runtime.settings.KEY_ENCRYPTION_KEY, Buffer.from(secret), place(whose)),
    };
  }

  /** The secret and the step of the code when the code is one of this secret's; else null. */
  confirmed(
    whose: Enrolling,
    pending: string,
    code: string,
  ): { readonly secret: string; readonly usedStep: number } | null {
    const secret = this.open(whose, pending);
    const usedStep = secret === null ? null : totpStep(secret, code, new Date());
    return secret === null || usedStep === null ? null : { secret, usedStep };
  }

  private open(whose: Enrolling, pending: string): string | null {
    try {
      return unseal(this.runtime.settings.KEY_ENCRYPTION_KEY, pending, place(whose)).toString();
    } catch {
      return null;
    }
  }
}

/** A secret that was shown to one person in one session is of no use to another, or later. */
function place({ personId, within }: Enrolling): string {
  return `totp-proposed:${personId}:${within}`;
}
