import { z } from 'zod';
import { defineEvent } from '#contracts';

/** Somebody has asked for a new password: see ResetRequest. */
export const resetRequested = defineEvent('identity.reset-requested', z.object({ resetRequestId: z.uuid() }));
