import { textSchema } from '#dictionaries';
import { z } from 'zod';

/** Names of facts and values: plain FEEL names without spaces, so that an expression reads the same everywhere. */
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/);
const feel = z.string().min(1).max(2000);

const factSchema = z.strictObject({
  label: textSchema,
  /** `amount`: hundredths of 万元; `signed-amount` may be negative; `count` and `year`: whole numbers. */
  type: z.enum(['amount', 'signed-amount', 'count', 'year', 'day', 'text', 'boolean']),
  /** One value a year, oldest first. */
  series: z.boolean().default(false),
});

/** `FACT`, or of a series `FACT@last` (the latest year), `FACT@own` (the years in which the company existed). */
const need = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}(@(own|last|all))?$/);

const showSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('amount'), of: name, divide: z.int().min(1).max(1000).default(1) }),
  z.strictObject({ as: z.literal('sum'), of: name, divide: z.int().min(1).max(1000).default(1) }),
  z.strictObject({ as: z.literal('count'), of: name }),
  /** `limit`: the threshold that the rounded figure must not seem to reach before the exact one does. */
  z.strictObject({
    as: z.literal('percent'),
    of: name,
    over: name,
    limit: z.union([z.int(), name]).optional(),
  }),
  z.strictObject({ as: z.literal('growth'), of: name, limits: z.array(z.int()).default([]) }),
  z.strictObject({ as: z.literal('text'), of: name }),
]);

const sentenceSchema = z.strictObject({ when: feel.optional(), text: textSchema });

const waySchema = z.strictObject({
  /** Variables by name, each from a fact that must be known. */
  needs: z.record(name, need).default({}),
  /** Variables that are `null` when the fact is not known. */
  uses: z.record(name, need).default({}),
  /** Intermediate values in order; each sees those before it. */
  let: z.record(name, feel).default({}),
  /** What must hold before the numbers can be judged at all; else the rule is unknown and says why. */
  plausible: z.array(z.strictObject({ when: feel, otherwise: textSchema })).default([]),
  /** true: pass, false: fail, null: unknown. Thresholds compare products of whole numbers, never quotients. */
  pass: feel,
  /** Facts of which an unknown verdict says that they are lacking. */
  open: z.array(name).default([]),
  show: z.record(name, showSchema).default({}),
  figure: textSchema,
  working: z.array(sentenceSchema).min(1),
});

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  title: textSchema,
  clause: textSchema,
  source: z.string().min(1).max(300),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  verified: z.boolean(),
  /** Said instead of the list of lacking facts, when the company is not the one who supplies them. */
  unknown: textSchema.optional(),
  /** Said instead of a figure while the rule is unknown. */
  unknownFigure: textSchema.optional(),
  /** The first way whose needs are met judges. */
  ways: z.array(waySchema).min(1).max(4),
});

export const ruleSetSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  version: z.int().min(1),
  title: textSchema,
  source: textSchema,
  effectiveFrom: z.iso.date(),
  verified: z.boolean(),
  /** Sentences for every rule: which facts are lacking, and that a rule is unverified. */
  words: z.strictObject({ lacking: textSchema, unverified: textSchema, unknownFigure: textSchema }),
  facts: z.record(name, factSchema),
  rules: z.array(ruleSchema).min(1).max(60),
});

export type RuleSetFile = z.output<typeof ruleSetSchema>;
export type RuleDefinition = RuleSetFile['rules'][number];
export type WayDefinition = RuleDefinition['ways'][number];
export type ShowDefinition = WayDefinition['show'][string];
export type FactDefinition = RuleSetFile['facts'][string];
