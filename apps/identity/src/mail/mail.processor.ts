import type { PayloadOf } from '#contracts';
import { accountMailDue } from '#identity';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { SendAccountMail } from './send-account-mail.js';

export const ACCOUNT_MAIL_QUEUE = 'account-mail';

@Processor(ACCOUNT_MAIL_QUEUE)
export class MailProcessor extends EventProcessor {
  constructor(private readonly sendAccountMail: SendAccountMail) {
    super();
  }

  @SubscribeEffect(accountMailDue, 'identity.send-account-mail')
  async send({ mailId }: PayloadOf<typeof accountMailDue>): Promise<void> {
    await this.sendAccountMail.run(mailId);
  }
}
