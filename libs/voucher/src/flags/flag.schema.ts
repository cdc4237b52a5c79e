import { z } from 'zod';
import { instant, text } from '../voucher.schema.js';

const id = z.uuid();

/** One piece of what a flag stands on, with what leads there. */
export const flagEvidence = z
  .object({
    label: text,
    orderId: id.optional(),
    claimId: id.optional(),
    /** A provider's record. */
    providerId: id.optional(),
    /** A file of the order. */
    attachmentId: id.optional(),
  })
  .meta({ id: 'VoucherFlagEvidence' });

/** Something about a claim at which a person should look; what it means is for that person to say. */
export const claimFlag = z
  .object({
    code: z.string(),
    text,
    evidence: z.array(flagEvidence),
    /** When it was found. */
    at: instant,
    /** When a later look found it no longer, or with other figures. */
    goneAt: instant.nullable(),
  })
  .meta({ id: 'VoucherClaimFlag' });

export type FlagEvidence = z.infer<typeof flagEvidence>;
