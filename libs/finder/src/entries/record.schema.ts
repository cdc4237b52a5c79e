import { z } from 'zod';
import { pageNumber } from '#contracts';
import { storedCondition } from '../fit/conditions.schema.js';
import { kind, text } from '../kinds/kinds.schema.js';
import { instant, publicEntry } from './entry.schema.js';
import { ENTRY_STATES } from './entry.workflow.js';

const version = z.number().int().min(1);
const typedValue = z.union([z.string().max(2000), z.array(z.string().max(100)).max(20)]).nullable();

/** What an entry is to say, as it is typed. Fields by the ids of the kind's; choices by value or label. */
export const typedEntry = z.object({
  kind,
  title: z.string().max(500),
  titleEn: z.string().max(1000).nullable().default(null),
  body: z.string().max(400_000),
  fields: z.record(z.string().max(40), typedValue),
});

export const saveEntryBody = typedEntry.meta({ id: 'PublishFinderEntry' });
export const correctEntryBody = typedEntry.extend({ version }).meta({ id: 'CorrectFinderEntry' });
export const entryVersionBody = z.object({ version }).meta({ id: 'ConfirmFinderEntry' });
export const pinEntryBody = z.object({ version, pinned: z.boolean() }).meta({ id: 'PinFinderEntry' });
export const entryMoveBody = z
  .object({ version, reason: z.string().trim().max(2000).optional() })
  .meta({ id: 'MoveFinderEntry' });

export const assignEntryBody = z
  /** The unified social credit code of the company that is to maintain it; null: the editors. */
  .object({ version, uscc: z.string().max(40).nullable() })
  .meta({ id: 'AssignFinderEntry' });

export const recordQuery = z.object({
  /** A part of its title, or the whole of its address. */
  q: z.string().trim().max(200).optional(),
  kind: kind.optional(),
  state: z.enum(['published', 'archived']).default('published'),
  /** Only those that were not confirmed for a year. */
  stale: z.enum(['yes']).optional(),
  page: pageNumber,
});

/** As a list of records is narrowed, in one directory. */
export const exportQuery = recordQuery
  .pick({ q: true, state: true, stale: true })
  .extend({ kind, format: z.enum(['csv', 'xlsx']).default('csv') });

const state = z.enum(ENTRY_STATES);

export const recordList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind,
        version,
        address: z.string(),
        title: z.string(),
        state,
        stateLabel: text,
        closesOn: z.iso.date().nullable(),
        confirmedOn: z.iso.date(),
        stale: z.boolean(),
        pinned: z.boolean(),
        owner: z.string().nullable(),
        updatedAt: instant,
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
  })
  .meta({ id: 'FinderRecordList' });

/** An entry as those see it who maintain it. */
export const entryRecord = publicEntry
  .extend({
    state,
    stateLabel: text,
    pinned: z.boolean(),
    /** Whom a policy is for, as it stands now. */
    conditions: z.array(storedCondition),
    /** What the actor may do with it now. */
    actions: z.array(z.enum(['archive', 'restore', 'confirm', 'pin', 'unpin', 'correct', 'assign', 'amend'])),
    /** Versions that have ended, the latest first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        /** What ended it. */
        reason: z.string(),
        by: z.string().nullable(),
        at: instant,
      }),
    ),
    /** When it was archived or published again, by whom and why. */
    moves: z.array(z.object({ label: text, at: instant, by: z.string(), note: z.string().nullable() })),
  })
  .meta({ id: 'FinderRecord' });

/** What an entry said in a version that has ended. */
export const endedVersionView = z
  .object({
    version: z.number().int(),
    kind,
    title: z.string(),
    titleEn: z.string().nullable(),
    body: z.string(),
    fields: publicEntry.shape.fields,
    conditions: z.array(storedCondition),
  })
  .meta({ id: 'FinderEndedVersion' });

export type SaveEntryBody = z.infer<typeof saveEntryBody>;
export type CorrectEntryBody = z.infer<typeof correctEntryBody>;
export type EntryVersionBody = z.infer<typeof entryVersionBody>;
export type PinEntryBody = z.infer<typeof pinEntryBody>;
export type EntryMoveBody = z.infer<typeof entryMoveBody>;
export type AssignEntryBody = z.infer<typeof assignEntryBody>;
export type ExportQuery = z.infer<typeof exportQuery>;
export type RecordQuery = z.infer<typeof recordQuery>;
export type RecordList = z.infer<typeof recordList>;
export type EntryRecord = z.infer<typeof entryRecord>;
export type EndedVersionView = z.infer<typeof endedVersionView>;
