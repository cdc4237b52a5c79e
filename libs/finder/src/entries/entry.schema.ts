import { z } from 'zod';
import { kind, text } from '../kinds/kinds.schema.js';

export const day = z.iso.date();
export const instant = z.iso.datetime();
const value = z.union([z.string(), z.array(z.string())]);

const shownField = z.object({
  id: z.string(),
  name: text,
  type: z.string(),
  /** As it is stored: a code, a day, a decimal number. */
  value,
  /** As people read it. */
  shown: text,
});

/** One entry as everybody may see it. */
export const publicEntry = z
  .object({
    id: z.uuid(),
    /** With `address` where the entry is to be found; who asked by another kind is to be led there. */
    kind,
    address: z.string(),
    /** What the directory is called, and one entry of it. */
    directory: text,
    one: text,
    title: z.string(),
    titleEn: z.string().nullable(),
    body: z.string(),
    /** What is filled in, in the order of the kind. */
    fields: z.array(shownField),
    closesOn: day.nullable(),
    /** Null where nothing closes. */
    open: z.boolean().nullable(),
    /** When somebody last said that it is right; a year later it is stale. */
    confirmedOn: day,
    stale: z.boolean(),
    /** An example that nobody offers in truth. */
    demo: z.boolean(),
    /** Where it was taken from. */
    source: z
      .object({
        name: z.string(),
        licence: z.string(),
        address: z.string().nullable(),
        externalId: z.string().nullable(),
      })
      .nullable(),
    /** The organisation that maintains it; null: the editors do. */
    owner: z.string().nullable(),
    version: z.number().int(),
    updatedAt: instant,
  })
  .meta({ id: 'FinderEntry' });

const nextStep = z.object({
  /** Such as `official-page`. */
  id: z.string(),
  label: text,
  hint: text.optional(),
  /** Inside the portal, without language prefix; or a whole address elsewhere. */
  path: z.string(),
});

/** One entry as its page shows it. */
export const entryPage = publicEntry
  /** What a reader can do next, in this order. */
  .extend({ nextSteps: z.array(nextStep) })
  .meta({ id: 'FinderEntryPage' });

export const compareQuery = z.object({
  /** Ids of entries, separated by commas. */
  ids: z.string().max(400),
});

export const comparison = z
  .object({
    kind: kind.nullable(),
    items: z.array(publicEntry),
    /** Every field that one of them has, with what each of them has there. */
    rows: z.array(z.object({ id: z.string(), name: text, shown: z.array(text.nullable()) })),
    /** Ids of entries that are not there, or not any more. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'FinderComparison' });

export type PublicEntry = z.infer<typeof publicEntry>;
export type PublicStep = z.infer<typeof nextStep>;
export type EntryPage = z.infer<typeof entryPage>;
export type CompareQuery = z.infer<typeof compareQuery>;
export type Comparison = z.infer<typeof comparison>;
