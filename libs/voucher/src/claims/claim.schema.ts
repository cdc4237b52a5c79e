import { z } from 'zod';
import { pageNumber } from '#contracts';
import { attachment, returnedField, step } from '../providers/provider.schema.js';
import { PAYMENT_STATES } from '../payments/payment.workflow.js';
import { KINDS } from '../scheme/scheme-file.js';
import { claimFlag } from '../flags/flag.schema.js';
import { instant, money, text } from '../voucher.schema.js';
import { CLAIM_MOVES, CLAIM_STATES } from './claim.workflow.js';

const id = z.uuid();
const version = z.number().int().min(1);
const state = z.enum(CLAIM_STATES);
/** Yuan as it is typed, at most two decimals. */
const typedAmount = z.string().max(60);
const words = (most: number) => z.string().trim().max(most);
/** `YYYY-MM-DD`. */
const typedDay = words(20);

const claimEvidence = z.object({
  /** What is claimed: at most the scheme's share of the invoice, and what the order has reserved. */
  amount: typedAmount,
  invoice: z.object({
    /** 8 figures, or 20 of a fully digital invoice. */
    number: words(40),
    /** 10 or 12 figures; empty for a fully digital invoice. */
    code: words(40),
    date: typedDay,
    amount: typedAmount,
    /** As it stands in the invoice. */
    seller: words(200),
  }),
  /** What the company has paid: its own share at least. */
  payment: z.object({ date: typedDay, amount: typedAmount }),
  /** The company's own; needed when it has paid more than its own share, and the voucher's share goes to it. */
  account: z.object({ bank: words(120), account: words(60) }).optional(),
});

export const submitClaimBody = claimEvidence
  .extend({
    /** Of the order. */
    version,
    /** The same key claims once. */
    key: id,
  })
  .meta({ id: 'SubmitVoucherClaim' });
export const resubmitClaimBody = claimEvidence.extend({ version }).meta({ id: 'ResubmitVoucherClaim' });
export const claimMoveBody = z
  .object({ version, reason: words(2000).optional() })
  .meta({ id: 'VoucherClaimMove' });
export const returnClaimBody = claimMoveBody
  .extend({
    items: z
      .array(z.object({ pointer: z.string().max(100), comment: words(1000).min(1) }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'ReturnVoucherClaim' });
export const decideClaimBody = z
  .object({
    version,
    /** Number of the step of the approval that the person saw. */
    step: z.number().int().min(1).max(5),
    outcome: z.enum(['approve', 'refuse']),
    reason: words(2000).optional(),
  })
  .meta({ id: 'DecideOnVoucherClaim' });

/** What the cross-check noticed: a fault is certain and proposed to be returned, a question is for the officer. */
export const claimFinding = z
  .object({
    code: z.string(),
    severity: z.enum(['fault', 'question']),
    /** The field that it is about. */
    pointer: z.string(),
    text,
    /** Such as which other claim; null to the company. */
    detail: text.nullable(),
  })
  .meta({ id: 'VoucherClaimFinding' });

export const claimSummary = z
  .object({
    id,
    number: z.string(),
    order: z.object({ id, number: z.string() }),
    round: z.string(),
    kind: z.enum(KINDS),
    company: z.string(),
    provider: z.string(),
    amount: money,
    state,
    stateLabel: text,
    submittedAt: instant,
    /** 24:00 Shanghai of the last day that the staff have; null while no time limit runs. */
    dueAt: instant.nullable(),
    urgency: z.enum(['late', 'soon', 'calm']).nullable(),
  })
  .meta({ id: 'VoucherClaimSummary' });

export const claim = claimSummary
  .extend({
    version: z.number().int(),
    invoice: z.object({
      number: z.string(),
      code: z.string(),
      date: z.iso.date(),
      amount: money,
      seller: z.string(),
    }),
    payment: z.object({ date: z.iso.date(), amount: money }),
    /** Who gets the voucher's share: the provider, or the company that has advanced it. */
    payee: z.enum(['provider', 'company']),
    /** The company's bank and the last figures of its account, when it is paid. */
    account: z.object({ bank: z.string(), account: z.string() }).nullable(),
    /** As they stand in the order. */
    contract: z.object({ number: z.string(), date: z.iso.date().nullable(), amount: money }),
    /** What the order has reserved. */
    reserved: money,
    /** Of what is invoiced, the voucher pays this at most. */
    percent: z.number().int(),
    /** Of the order, contract and report as well; downloaded from the order. */
    attachments: z.array(attachment),
    /** Slots into which this actor can upload now (`order-uploads`). */
    uploads: z.array(z.string()),
    returns: z.array(returnedField),
    /** To the company only faults, without detail; to the staff all. */
    findings: z.array(claimFinding),
    /** For the staff: what the faults propose to return. */
    proposedReturn: z.array(z.object({ pointer: z.string(), comment: text })),
    /** For the staff: evidence of this claim that was handed in elsewhere, or the other way round. */
    clashes: z.array(
      z.object({ text, at: instant, person: z.string(), claim: z.string(), order: z.string() }),
    ),
    /** For the staff only: what a person should look at. Nothing is refused because of one. */
    flags: z.array(claimFlag).optional(),
    /** How far the expert review is, without names; null when there is none. */
    experts: z
      .object({
        state: z.enum(['open', 'complete', 'cancelled']),
        seats: z.number().int(),
        submitted: z.number().int(),
        dueAt: instant.nullable(),
        mean: z.string().nullable(),
        result: z.enum(['pass', 'fail', 'diverging']).nullable(),
      })
      .nullable(),
    /** The public notice on which it is now. */
    notice: z.object({ id, closesAt: instant }).nullable(),
    /** For the staff: the objections that were made. */
    objections: z.array(
      z.object({
        id,
        /** Made by whoever reads this: somebody else has to examine it. */
        own: z.boolean(),
        name: z.string(),
        contact: z.string().nullable(),
        reason: z.string(),
        evidence: z.array(z.string()),
        state: z.enum(['open', 'upheld', 'not-upheld', 'lapsed']),
        lodgedAt: instant,
        decisionReason: z.string().nullable(),
      }),
    ),
    /** For the staff: the approval; null before it begins, and to the company. */
    approval: z
      .object({
        decisions: z.array(
          z.object({
            step: z.number().int(),
            outcome: z.enum(['approve', 'refuse']),
            person: z.string(),
            reason: z.string().nullable(),
            at: instant,
          }),
        ),
        next: z
          .object({
            number: z.number().int(),
            of: z.number().int(),
            label: text,
            allowed: z.boolean(),
            hint: text.nullable(),
          })
          .nullable(),
      })
      .nullable(),
    /** Of its money, once it is approved. */
    paid: z
      .object({
        state: z.enum(PAYMENT_STATES),
        stateName: text,
        payee: z.string(),
        /** The day of payment, as the bank says. */
        paidOn: z.iso.date().nullable(),
        failure: z.string().nullable(),
      })
      .nullable(),
    timeline: z.array(step),
    actions: z.array(z.enum(CLAIM_MOVES)),
    hints: z.array(text),
  })
  .meta({ id: 'VoucherClaim' });

export const claimQuery = z.object({
  state: state.optional(),
  /** Those of one order only: the latest claim comes first. */
  order: id.optional(),
  page: pageNumber,
});
export const claimList = z
  .object({ items: z.array(claimSummary), total: z.number().int(), page: z.number().int() })
  .meta({ id: 'VoucherClaimList' });

export type ClaimEvidenceBody = z.infer<typeof claimEvidence>;
export type SubmitClaimBody = z.infer<typeof submitClaimBody>;
export type ResubmitClaimBody = z.infer<typeof resubmitClaimBody>;
export type ClaimMoveBody = z.infer<typeof claimMoveBody>;
export type ReturnClaimBody = z.infer<typeof returnClaimBody>;
export type DecideClaimBody = z.infer<typeof decideClaimBody>;
export type ClaimFinding = z.infer<typeof claimFinding>;
export type ClaimView = z.infer<typeof claim>;
export type ClaimSummary = z.infer<typeof claimSummary>;
export type ClaimQuery = z.infer<typeof claimQuery>;
export type ClaimList = z.infer<typeof claimList>;
