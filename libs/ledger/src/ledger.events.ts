import { defineEvent } from '#contracts';
import { z } from 'zod';

const verification = z.object({ verificationId: z.uuid() });

/** A night has come whose verification is to be made. */
export const verificationDue = defineEvent('ledger.verification-due', verification);

/** The ledger was verified; `sound` says whether everything matches. The report is in `ledger_verification`. */
export const ledgerVerified = defineEvent('ledger.verified', verification.extend({ sound: z.boolean() }));
