import type { PayloadOf } from '#contracts';
import { EventProcessor, Processor, SubscribeEffect } from '#platform';
import { mailDue } from './notify.events.js';
import { SendMail } from './send-mail.js';

export const NOTIFY_QUEUE = 'notify';

@Processor(NOTIFY_QUEUE)
export class NotifyProcessor extends EventProcessor {
  constructor(private readonly sending: SendMail) {
    super();
  }

  @SubscribeEffect(mailDue, 'notify.mail')
  async mail({ messageId }: PayloadOf<typeof mailDue>): Promise<void> {
    await this.sending.run(messageId);
  }
}
