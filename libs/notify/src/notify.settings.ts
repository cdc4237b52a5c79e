import { z } from 'zod';

/**
 * How mail leaves: by SMTP (`smtp://user:password@host:587`, `smtps://…`), or without SMTP_URL as one file a mail in
 * MAIL_DIR.
 */
export const mailSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be smtp://[user:password@]host[:port] or smtps://…' })
    .optional(),
  MAIL_DIR: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).max(320).default('portal@localhost'),
} as const;

export interface MailOptions {
  readonly smtpUrl?: string | undefined;
  readonly mailDir?: string | undefined;
  readonly from: string;
  /** The portal's public origin, for links. */
  readonly publicUrl: string;
}
