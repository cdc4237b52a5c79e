import { z } from 'zod';
import { defineEvent } from '#contracts';

/** A claim was handed in, or handed in again; its cross-check follows. */
export const claimSubmitted = defineEvent('voucher.claim-submitted', z.object({ claimId: z.uuid() }));

/** Somebody handed in what this claim stands on, and was refused. */
export const evidenceClashed = defineEvent('voucher.evidence-clashed', z.object({ claimId: z.uuid() }));
