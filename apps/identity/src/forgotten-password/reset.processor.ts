import type { PayloadOf } from '#contracts';
import { resetRequested } from '#identity';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { SendResetMails } from './send-reset-mails.js';

export const PASSWORD_RESET_QUEUE = 'password-reset';

@Processor(PASSWORD_RESET_QUEUE)
export class ResetProcessor extends EventProcessor {
  constructor(private readonly sendResetMails: SendResetMails) {
    super();
  }

  @SubscribeEffect(resetRequested, 'identity.send-reset-mails')
  async send({ resetRequestId }: PayloadOf<typeof resetRequested>): Promise<void> {
    await this.sendResetMails.run(resetRequestId);
  }
}
