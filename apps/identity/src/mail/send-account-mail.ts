import { Inject, Injectable } from '@nestjs/common';
import { AccountMail } from '#identity';
import { fill } from '#kernel';
import { composeLetter, MAIL_TRANSPORT, type MailTransport } from '#notify';
import { Db } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import { AccountMails } from './account-mails.js';
import { MAIL_KINDS, type MailKind, type MailKindName } from './mail-kinds.js';

/** Sends a mail about an account. Its id is the mail's identity: sent again it is the same mail. */
@Injectable()
export class SendAccountMail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly mails: AccountMails,
    private readonly db: Db,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
  ) {}

  async run(mailId: string): Promise<void> {
    const mail = await this.db.read.findOneByOrFail(AccountMail, { id: mailId });
    if (mail.sentAt) return;
    const { title, body, link }: MailKind = MAIL_KINDS[mail.kind as MailKindName];
    const { language, name, address, createdAt } = mail;
    const params = JSON.parse(mail.params) as Record<string, string>;
    await this.transport.send(
      composeLetter({
        key: mail.id,
        to: { name, address },
        language,
        title: fill(title[language], params),
        body: fill(body[language], params),
        link: link && { text: link.text[language], address: this.linkOf(mail, link.path) },
        date: createdAt,
      }),
    );
    await this.db.run((tx) => tx.update(AccountMail, { id: mailId }, { sentAt: new Date() }));
  }

  private linkOf({ id, kind, language }: AccountMail, path: string): string {
    const query = new URLSearchParams({ mail: id, proof: this.mails.proofOf(id, kind), lang: language });
    return `${this.runtime.settings.OIDC_ISSUER}${path}?${query.toString()}`;
  }
}
