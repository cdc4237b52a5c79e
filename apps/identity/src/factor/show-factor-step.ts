import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { heldFactors } from '#identity';
import { Db } from '#platform';
import type { OpenedInteraction } from '../interaction/open-interaction.js';
import type { Mistake } from '../pages/mistakes.js';
import { passkeyAddresses } from '../interaction/sign-in.page.js';
import { IdentityRuntime } from '../runtime.js';
import { askFactorPage } from './ask-factor.page.js';
import type { HalfSignIn } from './half-sign-ins.js';
import { codesStepPage, enrolmentStepPage } from './sign-in-step.pages.js';
import { TotpEnrolment } from './totp-enrolment.js';

/** What a page says when it comes back with something to correct. */
export interface FactorAgain {
  readonly status: number;
  readonly mistakes: readonly Mistake[];
  /** The proposed secret that the form brought back. */
  readonly pending?: string | undefined;
}

const FIRST: FactorAgain = { status: 200, mistakes: [] };

/** Shows what is still to be done before somebody whose password was right is signed in. */
@Injectable()
export class ShowFactorStep {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly enrolment: TotpEnrolment,
    private readonly db: Db,
  ) {}

  async run(
    opened: OpenedInteraction,
    half: HalfSignIn,
    request: Request,
    response: Response,
    again: FactorAgain = FIRST,
  ): Promise<void> {
    const page = await this.pageFor(opened, half, again);
    this.runtime.answer.send(request, response, again.status, page, opened.formTargets, true);
  }

  /** The codes themselves, right after they were made. */
  codes(opened: OpenedInteraction, codes: readonly string[], request: Request, response: Response): void {
    const page = codesStepPage({ ...stepOf(opened), action: opened.action('codes'), codes });
    this.runtime.answer.send(request, response, 200, page, opened.formTargets);
  }

  private async pageFor(opened: OpenedInteraction, half: HalfSignIn, again: FactorAgain): Promise<string> {
    const step = { ...stepOf(opened), name: half.name, mistakes: again.mistakes };
    if (half.step === 'codes') return codesStepPage({ ...step, action: opened.action('codes'), codes: null });
    if (half.step === 'enrolment') {
      const whose = { personId: half.personId, login: half.login, within: opened.interaction.uid };
      const proposed = await this.enrolment.propose(whose, opened.context.language, again.pending);
      return enrolmentStepPage({ ...step, action: opened.action('enrolment'), proposed });
    }
    const actions = {
      code: opened.action('code'),
      recovery: opened.action('recovery'),
      startOver: opened.action('start-over'),
    };
    const { totp, passkeys } = await heldFactors(this.db.read, half.personId);
    return askFactorPage({
      ...step,
      actions,
      has: { totp: totp !== null, passkey: passkeys.length > 0 },
      passkey: passkeyAddresses(
        opened.interaction.uid,
        opened.context.language,
        this.runtime.files.script('passkey'),
      ),
    });
  }
}

function stepOf({ context, formToken }: OpenedInteraction): Pick<OpenedInteraction, 'context' | 'formToken'> {
  return { context, formToken };
}
