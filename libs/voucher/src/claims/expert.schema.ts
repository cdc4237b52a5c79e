import { z } from 'zod';
import { pageNumber } from '#contracts';
import { attachment } from '../providers/provider.schema.js';
import { KINDS } from '../scheme/scheme-file.js';
import { instant, money, text } from '../voucher.schema.js';

const id = z.uuid();

/** What has to be there is looked at when it is saved, which answers beside the field. */
export const expertProfileBody = z
  .object({
    organisation: z.string().trim().max(200),
    /** The kinds of vouchers whose services the expert judges. */
    fields: z.array(z.enum(KINDS)).max(KINDS.length),
    /** Companies, persons (both by id) and organisations (by name) to which the expert is tied. */
    conflicts: z
      .array(z.object({ kind: z.enum(['company', 'organisation', 'person']), value: z.string().max(400) }))
      .max(200),
  })
  .meta({ id: 'SaveVoucherExpert' });

export const expert = z
  .object({
    person: id,
    name: z.string(),
    organisation: z.string(),
    fields: z.array(z.string()),
    conflicts: z.array(z.object({ kind: z.enum(['company', 'organisation', 'person']), value: z.string() })),
    /** Admitted by an officer: lots are drawn for them. */
    active: z.boolean(),
  })
  .meta({ id: 'VoucherExpert' });
export const expertProfile = z.object({ profile: expert.nullable() }).meta({ id: 'VoucherExpertProfile' });
export const expertList = z
  .object({
    items: z.array(expert.extend({ open: z.number().int() }).meta({ id: 'ListedVoucherExpert' })),
    total: z.number().int(),
    page: z.number().int(),
  })
  .meta({ id: 'VoucherExpertList' });
export const admitBody = z.object({ active: z.boolean() }).meta({ id: 'AdmitVoucherExpert' });

export const expertQuery = z.object({ page: pageNumber });
export const assignmentQuery = z.object({
  which: z.enum(['open', 'ended']).default('open'),
  page: pageNumber,
});

const assignmentState = z.enum(['open', 'submitted', 'declined', 'overdue', 'set-aside', 'cancelled']);
const assignmentSummary = z.object({
  id,
  kind: z.enum(KINDS),
  amount: money,
  state: assignmentState,
  stateName: text,
  assignedAt: instant,
  /** 24:00 Shanghai of the last day, exclusive. */
  dueAt: instant,
});
export const assignmentList = z
  .object({
    items: z.array(assignmentSummary.meta({ id: 'VoucherAssignmentSummary' })),
    total: z.number().int(),
    page: z.number().int(),
  })
  .meta({ id: 'VoucherAssignmentList' });

const score = z.object({
  points: z.record(z.string(), z.number()),
  comments: z.record(z.string(), z.string()),
  remark: z.string().nullable(),
});

/** A claim as its expert sees it: never the other experts. */
export const assignment = assignmentSummary
  .extend({
    /** Null where experts may not learn whose claim it is; then there are no files, either. */
    company: z.string().nullable(),
    provider: z.string().nullable(),
    request: z.string(),
    delivery: z.string().nullable(),
    contractAmount: money,
    invoiceAmount: money,
    item: z.object({
      name: text,
      description: text,
      unit: text,
      price: z.object({ from: money, to: money }),
    }),
    attachments: z.array(attachment),
    sheet: z.object({
      criteria: z.array(
        z.object({
          id: z.string(),
          title: text,
          guidance: text.nullable(),
          min: z.number().int(),
          max: z.number().int(),
          commentBelow: z.number().int().nullable(),
        }),
      ),
      passMark: z.string(),
    }),
    score: score.nullable(),
  })
  .meta({ id: 'VoucherAssignment' });

export const scoreBody = z
  .object({
    points: z.record(z.string().max(40), z.number()),
    comments: z.record(z.string().max(40), z.string().max(4000)),
    remark: z.string().max(4000).optional(),
  })
  .meta({ id: 'ScoreVoucherClaim' });
export const assignmentReasonBody = z
  .object({ reason: z.string().max(4000) })
  .meta({ id: 'VoucherAssignmentReason' });

/** The latest panel of a claim, for the staff. */
export const panel = z
  .object({
    state: z.enum(['open', 'complete', 'cancelled']),
    vacancies: z.number().int(),
    result: z.enum(['pass', 'fail', 'diverging']).nullable(),
    mean: z.string().nullable(),
    lowest: z.string().nullable(),
    highest: z.string().nullable(),
    members: z.array(
      z.object({
        assignment: id,
        number: z.number().int(),
        name: z.string(),
        organisation: z.string(),
        state: assignmentState,
        stateName: text,
        dueAt: instant,
        reason: z.string().nullable(),
        score: score.extend({ total: z.string() }).nullable(),
      }),
    ),
    /** How lots were drawn, and whether drawing again gives the same. */
    draws: z.array(z.object({ at: instant, seed: z.string(), repeats: z.boolean() })),
  })
  .meta({ id: 'VoucherClaimPanel' });

export type ExpertProfileBody = z.infer<typeof expertProfileBody>;
export type ExpertView = z.infer<typeof expert>;
export type ExpertProfileView = z.infer<typeof expertProfile>;
export type ExpertListView = z.infer<typeof expertList>;
export type AdmitBody = z.infer<typeof admitBody>;
export type ExpertQuery = z.infer<typeof expertQuery>;
export type AssignmentQuery = z.infer<typeof assignmentQuery>;
export type AssignmentListView = z.infer<typeof assignmentList>;
export type AssignmentView = z.infer<typeof assignment>;
export type AssignmentState = z.infer<typeof assignmentState>;
export type ScoreBody = z.infer<typeof scoreBody>;
export type AssignmentReasonBody = z.infer<typeof assignmentReasonBody>;
export type PanelView = z.infer<typeof panel>;
