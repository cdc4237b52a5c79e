import type { ProcessorBinding, QueuePlan } from '#platform';
import { PASSWORD_RESET_QUEUE, ResetProcessor } from './forgotten-password/reset.processor.js';
import { ACCOUNT_MAIL_QUEUE, MailProcessor } from './mail/mail.processor.js';
import { LOGOUT_QUEUE, SessionsProcessor } from './sessions/sessions.processor.js';

/** Identity's own queues, worked on by every identity process. */
export const IDENTITY_QUEUES: readonly (string | QueuePlan)[] = [
  LOGOUT_QUEUE,
  ACCOUNT_MAIL_QUEUE,
  PASSWORD_RESET_QUEUE,
];

export const IDENTITY_PROCESSORS: readonly ProcessorBinding[] = [
  { queue: LOGOUT_QUEUE.name, processor: SessionsProcessor },
  { queue: ACCOUNT_MAIL_QUEUE, processor: MailProcessor },
  { queue: PASSWORD_RESET_QUEUE, processor: ResetProcessor },
];
