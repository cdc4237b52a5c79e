import { z } from 'zod';
import { defineEvent } from '#contracts';

/** A mail about an account is to be sent: see AccountMail. */
export const accountMailDue = defineEvent('identity.account-mail-due', z.object({ mailId: z.uuid() }));
