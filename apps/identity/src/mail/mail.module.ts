import { Global, Module, type DynamicModule } from '@nestjs/common';
import { MAIL_TRANSPORT, transportOf } from '#notify';
import type { IdentitySettings } from '../config.js';
import { AccountMails } from './account-mails.js';
import { MailProcessor } from './mail.processor.js';
import { SendAccountMail } from './send-account-mail.js';

/** Mail about accounts, for whatever in identity has something to say. */
@Global()
@Module({})
export class MailModule {
  static forSettings(settings: IdentitySettings): DynamicModule {
    const { SMTP_URL: smtpUrl, MAIL_DIR: mailDir, MAIL_FROM: from, OIDC_ISSUER: publicUrl } = settings;
    return {
      module: MailModule,
      providers: [
        { provide: MAIL_TRANSPORT, useValue: transportOf({ smtpUrl, mailDir, from, publicUrl }) },
        AccountMails,
        SendAccountMail,
        MailProcessor,
      ],
      exports: [AccountMails],
    };
  }
}
