import { z } from 'zod';

const instant = z.iso.datetime();

/** A text in both languages, as the API hands it out. */
export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

export const programmeSummary = z
  .object({
    id: z.string(),
    name: text,
    summary: text,
    demo: z.boolean(),
    round: z
      .object({
        id: z.string(),
        name: text,
        opensAt: instant,
        closesAt: instant,
        workingDaysLeft: z.number().int(),
        open: z.boolean(),
      })
      .nullable(),
    limits: z.object({
      district: z.number().int(),
      correction: z.number().int(),
      municipal: z.number().int(),
    }),
  })
  .meta({ id: 'Programme' });

export const programmeList = z.object({ items: z.array(programmeSummary) }).meta({ id: 'ProgrammeList' });

const field = z
  .object({
    /**
     * Pointer with `*` for the year of a series or the row of a list: `/finance/sales/*`. A row is addressed by its
     * own `id`, not by its place: `/ip/0191…/name`.
     */
    pattern: z.string(),
    kind: z.enum(['text', 'lines', 'code', 'date', 'count', 'amount', 'choice', 'list-of-text', 'year']),
    label: text,
    help: text.optional(),
    unit: text.optional(),
    clause: text.optional(),
    required: z.boolean(),
    /** For a series: each year in which the company existed (`own`), or the last one only. */
    requiredYears: z.enum(['own', 'last']).optional(),
    readOnly: z.boolean(),
    choices: z.array(z.object({ value: z.string(), label: text })).optional(),
    lookup: z.enum(['fields', 'industries', 'districts', 'organisations']).optional(),
    maxLength: z.number().int().optional(),
    group: text.optional(),
  })
  .meta({ id: 'FormField' });

const section = z
  .object({
    /** Also the first segment of its fields' pointers. */
    id: z.string(),
    title: text,
    hint: text.optional(),
    layout: z.enum(['fields', 'years', 'list', 'attachments']),
    fields: z.array(field),
    minRows: z.number().int().optional(),
    maxRows: z.number().int().optional(),
  })
  .meta({ id: 'FormSection' });

/** A place for attachments; its pointer is `/attachments/ID`. */
const slot = z
  .object({
    id: z.string(),
    title: text,
    help: text.optional(),
    clause: text.optional(),
    required: z.boolean(),
    maxFiles: z.number().int(),
  })
  .meta({ id: 'AttachmentSlot' });

export const form = z
  .object({
    id: z.string(),
    version: z.number().int(),
    title: text,
    source: text,
    verified: z.boolean(),
    sections: z.array(section),
    slots: z.array(slot),
    /** JSON Schema (draft-07) of complete values. */
    schema: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Form' });

export type ProgrammeSummary = z.infer<typeof programmeSummary>;
