import { z } from 'zod';
import { text } from './programme.schema.js';

export * from './programme.schema.js';

/** RFC 6901 JSON pointer to a form value (`/finance/sales/2`) or attachment slot (`/attachments/licence`). */
export const pointer = z
  .string()
  .min(2)
  .max(200)
  .regex(/^\/\S+$/);

const instant = z.iso.datetime();
const id = z.uuid();

export const STATES = [
  'draft',
  'prechecking',
  'district-review',
  'correcting',
  'municipal-review',
  'certified',
  'rejected',
  'withdrawn',
] as const;
export const state = z.enum(STATES).meta({ id: 'State' });

export const MOVES = [
  'submit',
  'precheck-pass',
  'precheck-fail',
  'return',
  'resubmit',
  'pass',
  'approve',
  'reject',
  'withdraw',
  'lapse',
] as const;
export const move = z.enum(MOVES).meta({ id: 'Move' });

/** One gate of the rule set, judged with the numbers used. `unknown` means that data is lacking. */
export const gate = z
  .object({
    id: z.string(),
    title: text,
    verdict: z.enum(['pass', 'fail', 'unknown']),
    /** The short figure at the end of the line, such as `59.09%`. */
    figure: text,
    /** The calculation in words and numbers. */
    working: text,
    clause: text,
    source: z.string(),
    verified: z.boolean(),
    /** Pointers of the fields whose value is lacking. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Gate' });

export const selfCheck = z
  .object({
    ruleSet: z.object({
      id: z.string(),
      version: z.number(),
      source: text,
      effectiveFrom: z.string(),
      verified: z.boolean(),
    }),
    evaluatedAt: instant,
    gates: z.array(gate),
  })
  .meta({ id: 'SelfCheck' });

export const fieldError = z
  .object({ pointer: z.string(), code: z.string(), message: text })
  .meta({ id: 'FieldError' });

/** What the precheck noticed. Shown to the reviewer; to the company only when it sent the draft back. */
export const finding = z
  .object({
    id: z.string(),
    kind: z.enum(['incomplete', 'cross-field', 'identity', 'duplicate', 'gate', 'scan']),
    severity: z.enum(['blocking', 'bad', 'warn']),
    title: text,
    detail: text,
    clause: text.nullable(),
    pointers: z.array(z.string()),
  })
  .meta({ id: 'Finding' });

export const attachment = z
  .object({
    id,
    slot: z.string(),
    name: z.string(),
    /** Bytes. */
    size: z.number().int(),
    type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    sha256: z.string().length(64),
    scan: z.enum(['scanning', 'clean', 'infected', 'not-scanned']),
    uploadedAt: instant,
    uploadedBy: z.string(),
  })
  .meta({ id: 'Attachment' });

/** One field that a reviewer returned; only such fields unlock while correcting. */
export const returnedItem = z
  .object({
    id,
    pointer,
    label: text,
    comment: z.string(),
    by: z.object({ name: z.string(), role: text }),
    at: instant,
    /** The value at submission and now, in the form's own shape; attachments as lists of file names. */
    oldValue: z.unknown(),
    newValue: z.unknown(),
    status: z.enum(['open', 'changed']),
    /** When the company handed its correction in; null while it is with the company. */
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'ReturnedItem' });

/** What happened, what is now, what comes next and by when. */
export const step = z
  .object({
    kind: z.enum(['done', 'now', 'next']),
    /** When it happened (done); until when at the latest (now); null where only `within` is known. */
    at: instant.nullable(),
    label: text,
    /** Such as "within 15 working days after that". */
    within: text.nullable(),
    by: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Step' });

export const clock = z
  .object({
    /** End of the last day, Asia/Shanghai; null while nothing runs. */
    dueAt: instant.nullable(),
    usedDays: z.number().int(),
    limitDays: z.number().int(),
    leftDays: z.number().int(),
    paused: z.boolean(),
  })
  .meta({ id: 'Clock' });

export const certificateSummary = z
  .object({
    publicId: z.string(),
    number: z.string(),
    issuedOn: z.iso.date(),
    validUntil: z.iso.date(),
    /** The PDF can be downloaded (a queue renders it). */
    ready: z.boolean(),
  })
  .meta({ id: 'CertificateSummary' });

export const applicationListItem = z
  .object({
    id,
    number: z.string(),
    programme: z.object({ id: z.string(), name: text }),
    company: z.object({ name: z.string(), uscc: z.string() }),
    state,
    stateLabel: text,
    version: z.number().int(),
    updatedAt: instant,
    submittedAt: instant.nullable(),
    next: step.nullable(),
  })
  .meta({ id: 'ApplicationListItem' });

export const deskItem = z
  .object({
    id,
    number: z.string(),
    company: z.object({ name: z.string(), uscc: z.string(), district: z.string(), districtName: text }),
    state,
    stage: text,
    clock,
    /** `late`: due today or overdue; `soon`: 80 % of the limit used. */
    urgency: z.enum(['late', 'soon', 'calm']),
  })
  .meta({ id: 'DeskItem' });

export const application = z
  .object({
    id,
    number: z.string(),
    programme: z.object({ id: z.string(), name: text, roundName: text.nullable() }),
    company: z.object({
      id,
      name: z.string(),
      uscc: z.string(),
      district: z.string(),
      districtName: text,
      demo: z.boolean(),
    }),
    state,
    stateLabel: text,
    version: z.number().int(),
    savedAt: instant,
    submittedAt: instant.nullable(),
    /** Who saved last; null before the first save. */
    savedBy: z.string().nullable(),
    form: z.object({ id: z.string(), version: z.number().int() }),
    /** The last three full years, oldest first; places 0 to 2 of every series in the form. */
    years: z.array(z.number().int()).length(3),
    values: z.record(z.string(), z.unknown()),
    /** Pointers that may be changed now by this actor; `*` alone means all. Rows of a list unlock as a whole (`/ip`). */
    unlocked: z.array(z.string()),
    completeness: z.array(
      z.object({ section: z.string(), filled: z.number().int(), total: z.number().int() }),
    ),
    fieldErrors: z.array(fieldError),
    returns: z.array(returnedItem),
    selfCheck,
    findings: z.array(finding),
    attachments: z.array(attachment),
    timeline: z.array(step),
    clock: clock.nullable(),
    actions: z.array(move),
    /** Why an action that one would expect is not there, such as a missing grant. */
    hints: z.array(text),
    certificate: certificateSummary.nullable(),
    history: z.array(
      z.object({
        at: instant,
        move: z.string(),
        label: text,
        from: state,
        to: state,
        by: z.string(),
        role: text,
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Application' });

/** A change of one field by somebody, as shown after a version conflict. */
export const fieldChange = z
  .object({ pointer, value: z.unknown(), by: z.string(), at: instant })
  .meta({ id: 'FieldChange' });

export const saveDraftBody = z
  .object({
    version: z.number().int().min(1),
    changes: z
      .array(z.object({ pointer, value: z.unknown() }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'SaveDraft' });

export const draftSaved = z
  .object({
    version: z.number().int(),
    savedAt: instant,
    /** Canonical values of what was saved (full-width figures folded, separators gone). */
    changes: z.array(z.object({ pointer, value: z.unknown() })),
    /** Fields of this save that were refused and not saved, and why. */
    rejected: z.array(fieldError),
    fieldErrors: z.array(fieldError),
    completeness: application.shape.completeness,
    selfCheck,
  })
  .meta({ id: 'DraftSaved' });

export const startBody = z
  .object({ programme: z.string().regex(/^[a-z-]{2,40}$/) })
  .meta({ id: 'StartApplication' });
export const moveBody = z
  .object({
    version: z.number().int().min(1),
    reason: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'MoveRequest' });
export const returnBody = moveBody
  .extend({
    items: z
      .array(z.object({ pointer, comment: z.string().trim().min(1).max(1000) }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'ReturnRequest' });

export const applicationList = z
  .object({ items: z.array(applicationListItem) })
  .meta({ id: 'ApplicationList' });

/** The queue of a reviewer, next deadline first; `waiting` are cases whose clock stands until the company answers. */
export const desk = z
  .object({
    role: text,
    districts: z.array(z.object({ code: z.string(), name: text })),
    items: z.array(deskItem),
    waiting: z.array(deskItem),
  })
  .meta({ id: 'Desk' });

export const started = z
  .object({ id, number: z.string(), version: z.number().int() })
  .meta({ id: 'Started' });

/** RFC 9457. A stale version also carries `version` and `changed`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    version: z.number().int().optional(),
    changed: z.array(fieldChange).optional(),
  })
  .meta({ id: 'Problem' });

export type State = z.infer<typeof state>;
export type Move = z.infer<typeof move>;
export type Application = z.infer<typeof application>;
export type ApplicationListItem = z.infer<typeof applicationListItem>;
export type DeskItem = z.infer<typeof deskItem>;
export type Gate = z.infer<typeof gate>;
export type Finding = z.infer<typeof finding>;
export type Step = z.infer<typeof step>;
export type ReturnedItem = z.infer<typeof returnedItem>;
export type SelfCheck = z.infer<typeof selfCheck>;
export type Desk = z.infer<typeof desk>;
export type MoveBody = z.infer<typeof moveBody>;
export type ReturnBody = z.infer<typeof returnBody>;
export type StartBody = z.infer<typeof startBody>;
export type SaveDraftBody = z.infer<typeof saveDraftBody>;
export type DraftSaved = z.infer<typeof draftSaved>;
