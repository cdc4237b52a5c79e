import { Module } from '@nestjs/common';
import { AnswerFormerEmail } from './answer-former-email.js';
import { ConfirmEmail } from './confirm-email.js';
import { EmailChanges } from './email-changes.js';
import { EmailController } from './email.controller.js';
import { ShowEmail } from './show-email.js';
import { WishEmail } from './wish-email.js';
import { WithdrawEmail } from './withdraw-email.js';

/** A person's e-mail address. */
@Module({
  controllers: [EmailController],
  providers: [EmailChanges, ShowEmail, WishEmail, WithdrawEmail, ConfirmEmail, AnswerFormerEmail],
})
export class EmailModule {}
