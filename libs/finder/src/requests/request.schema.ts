import { z } from 'zod';
import { pageNumber } from '#contracts';
import { day, instant } from '../entries/entry.schema.js';
import { kind, text } from '../kinds/kinds.schema.js';
import { REQUEST_KINDS } from './request-kind.js';
import { REQUEST_MOVES, REQUEST_STATES } from './request.workflow.js';

const version = z.number().int().min(1);
const typed = z.string().max(20_000);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const wish = z.object({ day: z.string().max(10), part: z.enum(['morning', 'afternoon']) });
const visit = z.object({ day: z.string().max(10), time });
const side = z.enum(['asker', 'owner']);

export const askBody = z
  .object({
    entryId: z.uuid(),
    message: typed,
    /** Whom to reach at the company, as they are to see it who answer; null to say nothing of it. */
    contact: z.string().max(500).nullable(),
    /** For a visit, the best time first. */
    wishes: z.array(wish).max(3).default([]),
    people: z.number().int().nullable().default(null),
    amount: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .describe('How much a fund is asked for, in yuan, as people type it; needed of funds alone.'),
  })
  .meta({ id: 'AskFinderEntry' });

export const answerBody = z
  /** `visit`: the time that is proposed, or one of those wished for. */
  .object({ version, message: typed, visit: visit.nullable().default(null) })
  .meta({ id: 'AnswerFinderRequest' });

export const writeBody = z.object({ version, message: typed }).meta({ id: 'WriteToFinderRequest' });

export const requestMoveBody = z
  .object({ version, reason: z.string().trim().max(2000).optional() })
  .meta({ id: 'MoveFinderRequest' });

export const requestQuery = z.object({
  /** `editors`: what the editors are to answer. */
  side: z.enum(['asked', 'received', 'editors']).default('asked'),
  page: pageNumber,
});

const entry = z.object({ id: z.uuid(), kind, address: z.string(), title: z.string() });

const listed = z.object({
  id: z.uuid(),
  kind: z.enum(REQUEST_KINDS),
  kindLabel: text,
  entry,
  /** Who asked. */
  company: z.string(),
  /** Who answers; null: the editors. */
  owner: z.string().nullable(),
  state: z.enum(REQUEST_STATES),
  stateLabel: text,
  /** Who is to act; null where it rests. */
  turn: side.nullable(),
  /** Until when the owner is to answer. */
  dueAt: instant.nullable(),
  late: z.boolean(),
  proposed: z.boolean().describe('A time for a visit was proposed, which the asking company may accept now.'),
  createdAt: instant,
  updatedAt: instant,
});

export const requestList = z
  .object({ items: z.array(listed), total: z.number().int(), page: z.number().int() })
  .meta({ id: 'FinderRequestList' });

export const requestView = listed
  .extend({
    version: z.number().int(),
    /** From which side the caller looks. */
    side,
    contact: z.string().nullable(),
    wishes: z.array(z.object({ day, part: z.enum(['morning', 'afternoon']) })),
    people: z.number().int().nullable(),
    amount: z.string().nullable().describe('Yuan with two decimals; how much a fund is asked for.'),
    /** Proposed, or agreed on when the state says so. */
    visit: z.object({ day, time }).nullable(),
    messages: z.array(
      z.object({
        side,
        /** Null for the other side, whose people are not named. */
        by: z.string().nullable(),
        body: z.string(),
        at: instant,
      }),
    ),
    steps: z.array(z.object({ label: text, side, at: instant, note: z.string().nullable() })),
    actions: z.array(z.enum(REQUEST_MOVES)),
  })
  .meta({ id: 'FinderRequest' });

/** What somebody sees before they ask. */
export const requestForm = z
  .object({
    /** Null where nothing can be asked. */
    kind: z.enum(REQUEST_KINDS).nullable(),
    kindLabel: text.nullable(),
    entry,
    /** Why nothing can be asked by this company. */
    obstacle: text.nullable(),
    /** Who will answer; null: the editors. */
    owner: z.string().nullable(),
    demo: z.boolean(),
    /** Working days within which an answer is to come. */
    answerDays: z.number().int(),
    /** The company's request on this entry that is under way. */
    open: z.uuid().nullable(),
    /** The days between which a visit can be wished for. */
    from: day,
    until: day,
    amounts: z
      .object({ least: z.string(), most: z.string() })
      .nullable()
      .describe('Between which amounts a fund can be asked, in yuan; null of what is no fund.'),
  })
  .meta({ id: 'FinderRequestForm' });

export type AskBody = z.infer<typeof askBody>;
export type AnswerBody = z.infer<typeof answerBody>;
export type WriteBody = z.infer<typeof writeBody>;
export type RequestMoveBody = z.infer<typeof requestMoveBody>;
export type RequestQuery = z.infer<typeof requestQuery>;
export type RequestList = z.infer<typeof requestList>;
export type RequestView = z.infer<typeof requestView>;
export type RequestForm = z.infer<typeof requestForm>;
