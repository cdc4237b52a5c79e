import { defineEvent } from '#contracts';
import { z } from 'zod';

/** A message waits to be sent by mail as well. */
export const mailDue = defineEvent('notify.mail-due', z.object({ messageId: z.uuid() }));
