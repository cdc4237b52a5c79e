import { Inject, Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { composeMail } from './compose-mail.js';
import { MAIL_TRANSPORT, type MailTransport } from './mail-transport.js';
import { Message } from './message.entity.js';
import { PersonContact } from './person-contact.entity.js';

/** DI token of the portal's public origin, for links in mail. */
export const MAIL_ORIGIN = Symbol('MailOrigin');

/** Sends a message by mail. The message's id is the mail's identity: sent again it is the same mail. */
@Injectable()
export class SendMail {
  constructor(
    private readonly db: Db,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(MAIL_ORIGIN) private readonly origin: string,
  ) {}

  async run(messageId: string): Promise<void> {
    const message = await this.db.read.findOneByOrFail(Message, { id: messageId });
    const contact = await this.db.read.findOneByOrFail(PersonContact, { personId: message.personId });
    // Who has no address any more has the message in the inbox.
    if (!contact.email) return;
    await this.transport.send(composeMail(message, contact, this.origin, messageId));
  }
}
