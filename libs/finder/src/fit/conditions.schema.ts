import { z } from 'zod';
import { instant } from '../entries/entry.schema.js';
import { text } from '../kinds/kinds.schema.js';

/** One condition of a policy, as it is stored with the policy. */
export const storedCondition = z
  .object({
    label: text,
    /** Where the policy's text states it, in its words. */
    clause: z.string(),
    /** FEEL over the facts of the list. */
    expression: z.string(),
  })
  .meta({ id: 'FinderCondition' });

const typedCondition = z.object({
  label: z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(300) }),
  clause: z.string().trim().max(1000),
  expression: z.string().trim().max(2000),
});
const MOST = 20;

export const saveConditionsBody = z
  .object({ version: z.number().int().min(1), conditions: z.array(typedCondition).max(MOST) })
  .meta({ id: 'SaveFinderConditions' });

export const tryConditionsBody = z
  .object({ expressions: z.array(z.string().max(2000)).max(MOST) })
  .meta({ id: 'TryFinderConditions' });

const met = z.enum(['met', 'not-met', 'lacks-data']);
const verdict = z.enum(['fit', 'not-fit', 'lacks-data']);
const workings = z.array(z.object({ said: text, met }));
const option = z.object({ value: z.string(), name: text });

/** What an editor sees of a policy's conditions. */
export const conditionsView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    address: z.string(),
    version: z.number().int(),
    /** The policy's text, to quote from. */
    body: z.string(),
    conditions: z.array(storedCondition),
    /** What an expression may speak of. */
    facts: z.array(
      z.object({
        id: z.string(),
        label: text,
        type: z.enum(['number', 'choice', 'day', 'yes-no']),
        unit: text.nullable(),
        /** Of a choice without levels; null: it is looked up in a dictionary, by this name. */
        options: z.array(option).nullable(),
        list: z.enum(['districts', 'industries', 'fields']).nullable(),
        from: z.enum(['record', 'certificates', 'told']),
      }),
    ),
  })
  .meta({ id: 'FinderConditions' });

/** What sample companies get by expressions that are being typed. */
export const triedConditions = z
  .object({
    /** One for each expression: what is wrong with it. */
    faults: z.array(z.object({ at: z.number().int(), message: text }).nullable()),
    companies: z.array(
      z.object({
        name: z.string(),
        verdict,
        /** One for each expression; null where it is none. */
        conditions: z.array(z.object({ met, workings }).nullable()),
      }),
    ),
  })
  .meta({ id: 'FinderTriedConditions' });

/** Whether a policy fits a company. */
export const fit = z
  .object({
    entry: z.object({
      address: z.string(),
      title: z.string(),
      titleEn: z.string().nullable(),
      demo: z.boolean(),
    }),
    /** Null for somebody whose company the portal does not know. */
    company: z.string().nullable(),
    /** The day as of which it was judged. */
    on: z.iso.date(),
    verdict,
    conditions: z.array(z.object({ label: text, clause: z.string(), met, workings, lacking: z.array(text) })),
    /** The facts that were used, and where each comes from. */
    facts: z.array(
      z.object({
        id: z.string(),
        label: text,
        said: text,
        from: z.enum(['record', 'certificates', 'kept', 'answered']),
        /** When it was answered, of what is kept. */
        at: instant.nullable(),
      }),
    ),
    /** What is still to be answered, what settles most first; and what was answered. */
    questions: z.array(
      z.object({
        id: z.string(),
        question: text,
        type: z.enum(['number', 'choice', 'day', 'yes-no']),
        unit: text.nullable(),
        options: z.array(option),
        /** As it was typed; empty before. */
        answer: z.string(),
        fault: text.nullable(),
        /** Whether a company may have it kept. */
        isKept: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'FinderFit' });

/** Answers by the ids of facts; what is no fact of the policy is not read. */
export const fitQuery = z.object({}).catchall(z.unknown());

export type StoredCondition = z.infer<typeof storedCondition>;
export type SaveConditionsBody = z.infer<typeof saveConditionsBody>;
export type TryConditionsBody = z.infer<typeof tryConditionsBody>;
export type ConditionsView = z.infer<typeof conditionsView>;
export type TriedConditions = z.infer<typeof triedConditions>;
export type FitView = z.infer<typeof fit>;
export type FitQuery = z.infer<typeof fitQuery>;
