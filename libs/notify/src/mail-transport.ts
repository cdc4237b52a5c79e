import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import type { MailOptions } from './notify.settings.js';

export interface Mail {
  /** Identity: becomes the Message-ID and the file name, so that sending again repeats nothing. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'zh-CN' | 'en';
  readonly date: Date;
  /** Address of the page on which such mail is stopped. */
  readonly stop?: string;
}

/** Takes mail on its way. Rejects when it could not. */
export interface MailTransport {
  send(mail: Mail): Promise<void>;
}

/** DI token of the mail transport. */
export const MAIL_TRANSPORT = Symbol('MailTransport');

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends by SMTP. A server that receives a mail twice knows it by its Message-ID. */
export class SmtpTransport implements MailTransport {
  private readonly transport;

  constructor(
    url: string,
    private readonly from: string,
    private readonly host: string,
  ) {
    this.transport = nodemailer.createTransport({ url, ...TIMEOUTS });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(envelope(mail, this.from, this.host));
  }
}

/** Writes each mail as a file that mail programs open (RFC 5322, `.eml`). */
export class FolderTransport implements MailTransport {
  private readonly transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  });

  constructor(
    private readonly directory: string,
    private readonly from: string,
    private readonly host: string,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { message } = await this.transport.sendMail(envelope(mail, this.from, this.host));
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const file = path.join(this.directory, `${fileName(mail)}.eml`);
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, message, { mode: 0o600 });
    await rename(draft, file);
  }
}

function envelope(mail: Mail, from: string, host: string) {
  const safeKey = mail.key.replace(/[^\w.-]/g, '.');
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.date,
    messageId: `<${safeKey}@${host}>`,
    // The same mail twice is the same bytes.
    baseBoundary: safeKey,
    headers: {
      'content-language': mail.language,
      'auto-submitted': 'auto-generated',
      // RFC 2369: mail programs show a button that leads there.
      ...(mail.stop ? { 'list-unsubscribe': `<${mail.stop}>` } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sorts by time, and the same mail has the same name. */
function fileName(mail: Mail): string {
  const time = mail.date.toISOString().replace(/[-:]/g, '').replace('.', '');
  return `${time}-${mail.key.replace(/[^\w-]/g, '-')}`.slice(0, 180);
}

/** @throws Error when there is neither an SMTP server nor a folder */
export function transportOf({ smtpUrl, mailDir, from, publicUrl }: MailOptions): MailTransport {
  const host = new URL(publicUrl).hostname;
  if (smtpUrl) return new SmtpTransport(smtpUrl, from, host);
  if (mailDir) return new FolderTransport(mailDir, from, host);
  throw new Error('mail needs SMTP_URL or MAIL_DIR');
}
