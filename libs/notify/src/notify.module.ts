import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Contacts } from './contacts.js';
import { InboxController } from './inbox.controller.js';
import { MAIL_TRANSPORT, transportOf } from './mail-transport.js';
import { MarkRead } from './mark-read.js';
import { Notify } from './notify.js';
import { NotifyProcessor } from './notify.processor.js';
import type { MailOptions } from './notify.settings.js';
import { ReadInbox } from './read-inbox.js';
import { MAIL_ORIGIN, SendMail } from './send-mail.js';
import { SightInterceptor } from './sight.interceptor.js';

/** Notices for whoever writes them. */
@Global()
@Module({ providers: [Notify, Contacts], exports: [Notify, Contacts] })
export class NotifyModule {}

/** The inbox, and the projection of everybody who comes. */
@Module({
  imports: [NotifyModule],
  controllers: [InboxController],
  providers: [ReadInbox, MarkRead, { provide: APP_INTERCEPTOR, useClass: SightInterceptor }],
})
export class InboxModule {}

/** The worker's part: mail. */
@Module({})
export class NotifyWorkerModule {
  /** @throws Error when there is neither an SMTP server nor a folder */
  static forRoot(options: MailOptions): DynamicModule {
    return {
      module: NotifyWorkerModule,
      imports: [NotifyModule],
      providers: [
        { provide: MAIL_TRANSPORT, useValue: transportOf(options) },
        { provide: MAIL_ORIGIN, useValue: options.publicUrl },
        SendMail,
        NotifyProcessor,
      ],
    };
  }
}
