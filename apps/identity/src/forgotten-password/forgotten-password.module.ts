import { Module } from '@nestjs/common';
import { PasswordsModule } from '../account/passwords.module.js';
import { AskReset } from './ask-reset.js';
import { ForgottenPasswordController } from './forgotten-password.controller.js';
import { ResetPassword } from './reset-password.js';
import { ResetProcessor } from './reset.processor.js';
import { SendResetMails } from './send-reset-mails.js';

/** A new password for those who have forgotten theirs. */
@Module({
  imports: [PasswordsModule],
  controllers: [ForgottenPasswordController],
  providers: [AskReset, SendResetMails, ResetPassword, ResetProcessor],
})
export class ForgottenPasswordModule {}
