import type { ProcessorBinding, QueuePlan } from '#platform';
import { PASSWORD_RESET_QUEUE, ResetProcessor } from './forgotten-password/reset.processor.js';
import { ACCOUNT_MAIL_QUEUE, MailProcessor } from './mail/mail.processor.js';
import { LOGOUT_QUEUE, LogoutProcessor } from './sessions/logout.processor.js';
import { SESSION_ENDS_QUEUE, SessionEndsProcessor } from './sessions/session-ends.processor.js';

/** Identity's own queues, worked on by every identity process. */
export const IDENTITY_QUEUES: readonly (string | QueuePlan)[] = [
  SESSION_ENDS_QUEUE,
  LOGOUT_QUEUE,
  ACCOUNT_MAIL_QUEUE,
  PASSWORD_RESET_QUEUE,
];

export const IDENTITY_PROCESSORS: readonly ProcessorBinding[] = [
  { queue: SESSION_ENDS_QUEUE, processor: SessionEndsProcessor },
  { queue: LOGOUT_QUEUE.name, processor: LogoutProcessor },
  { queue: ACCOUNT_MAIL_QUEUE, processor: MailProcessor },
  { queue: PASSWORD_RESET_QUEUE, processor: ResetProcessor },
];
