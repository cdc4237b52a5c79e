import { z } from 'zod';
import { pageNumber } from '#contracts';
import { instant, money, text } from '../voucher.schema.js';

const id = z.uuid();

/** Lengths and what has to be there are looked at by the check of objections, which answers beside the field. */
export const objectionBody = z
  .object({
    /** Where the objector can be reached, when not by the portal. */
    contact: z.string().max(300).optional(),
    reason: z.string().max(8000),
    /** Facts with a source that can be checked, one each. */
    evidence: z.array(z.string().max(4000)).max(20),
  })
  .meta({ id: 'ObjectToVoucherClaim' });
export const objectionTaken = z.object({ lodgedAt: instant }).meta({ id: 'VoucherObjectionTaken' });
export const examineObjectionBody = z
  .object({ outcome: z.enum(['upheld', 'not-upheld']), reason: z.string().max(4000) })
  .meta({ id: 'ExamineVoucherObjection' });

export const publishedQuery = z.object({ page: pageNumber });

/** One public notice of claims. */
export const claimNotice = z
  .object({
    id,
    title: text,
    text,
    opensAt: instant,
    /** 24:00 Shanghai of the last day, exclusive. */
    closesAt: instant,
    /** Objections are taken: by anybody who has signed in. */
    open: z.boolean(),
    entries: z.array(
      z.object({
        /** Where an objection is sent to. */
        id,
        name: z.string(),
        details: z.array(z.object({ label: text, value: z.string() })),
      }),
    ),
  })
  .meta({ id: 'VoucherNotice' });

/** What everybody may read of a round: its public notices, the latest first, and what was paid. */
export const published = z
  .object({
    notices: z.object({
      items: z.array(claimNotice),
      total: z.number().int(),
      page: z.number().int(),
    }),
    paid: z.object({
      items: z.array(
        z.object({ company: z.string(), amount: money, paidOn: z.iso.date() }).meta({ id: 'VoucherPaid' }),
      ),
      total: z.number().int(),
      page: z.number().int(),
    }),
  })
  .meta({ id: 'VoucherRoundPublished' });

export type ObjectionBody = z.infer<typeof objectionBody>;
export type ExamineObjectionBody = z.infer<typeof examineObjectionBody>;
export type ClaimNoticeView = z.infer<typeof claimNotice>;
export type PublishedQuery = z.infer<typeof publishedQuery>;
export type PublishedView = z.infer<typeof published>;
