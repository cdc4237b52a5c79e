import { Module } from '@nestjs/common';
import { PasswordsModule } from '../account/passwords.module.js';
import { AddPasskey } from './add-passkey.js';
import { AnswerEnrolment } from './answer-enrolment.js';
import { AnswerFactor } from './answer-factor.js';
import { ChangeFactors } from './change-factors.js';
import { CheckFactor } from './check-factor.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { FactorStepsController } from './factor-steps.controller.js';
import { HalfSignIns } from './half-sign-ins.js';
import { OpenHalfSignIn } from './open-half-sign-in.js';
import { Passkeys } from './passkeys.js';
import { RemoveFactor } from './remove-factor.js';
import { RemoveLastFactor } from './remove-last-factor.js';
import { RenewOwnCodes } from './renew-own-codes.js';
import { SecurityController } from './security.controller.js';
import { SetUpTotp } from './set-up-totp.js';
import { ShowFactorStep } from './show-factor-step.js';
import { ShowSecurity } from './show-security.js';
import { StartOver } from './start-over.js';
import { TotpEnrolment } from './totp-enrolment.js';

/** Second factors: the steps that they add to a sign-in, and the page where people look after them. */
@Module({
  imports: [PasswordsModule],
  controllers: [FactorStepsController, SecurityController],
  providers: [
    AddPasskey,
    Passkeys,
    RemoveFactor,
    RemoveLastFactor,
    RenewOwnCodes,
    SetUpTotp,
    ShowSecurity,
    AnswerEnrolment,
    AnswerFactor,
    ChangeFactors,
    CheckFactor,
    CompleteSignIn,
    HalfSignIns,
    OpenHalfSignIn,
    ShowFactorStep,
    StartOver,
    TotpEnrolment,
  ],
  exports: [HalfSignIns, Passkeys, ShowFactorStep],
})
export class FactorModule {}
