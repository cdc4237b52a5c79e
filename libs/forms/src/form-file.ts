import { textSchema } from '#dictionaries';
import { z } from 'zod';

const pointer = z.string().regex(/^(\/[A-Za-z]+)+$/);
const slotSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  title: textSchema,
  help: textSchema.optional(),
  clause: textSchema.optional(),
  required: z.boolean(),
  maxFiles: z.int().min(1).max(100),
});

/** Where a fact for the rules comes from. */
const factSourceSchema = z.union([
  z.strictObject({ value: pointer }),
  z.strictObject({ series: pointer }),
  z.strictObject({ rows: pointer, where: z.record(z.string(), z.string()).default({}) }),
  z.strictObject({ lookup: pointer, give: z.enum(['top', 'path']), language: z.enum(['zh', 'en']) }),
  z.strictObject({ ownYears: z.strictObject({ registeredOn: pointer, years: pointer }) }),
]);

/** The shape of `config/forms/ID.vN.json`. */
export const formFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  version: z.int().min(1),
  title: textSchema,
  source: textSchema,
  verified: z.boolean(),
  /** Pointer of the series of financial years. */
  years: pointer,
  schema: z.record(z.string(), z.unknown()),
  attachments: z.strictObject({ title: textSchema, hint: textSchema.optional() }),
  slots: z.array(slotSchema).max(40),
  facts: z.record(z.string(), factSourceSchema),
  /** What a new case takes over from the company's record. */
  from: z.record(z.string(), pointer),
});

export type FormFile = z.output<typeof formFileSchema>;
export type FactSource = z.output<typeof factSourceSchema>;

const places = z.array(z.string()).optional();
const leaf = {
  'x-label': textSchema,
  'x-kind': z.enum(['text', 'lines', 'code', 'date', 'count', 'amount', 'choice', 'list-of-text', 'year']),
  'x-help': textSchema.optional(),
  'x-unit': textSchema.optional(),
  'x-clause': textSchema.optional(),
  'x-read-only': z.boolean().optional(),
  'x-lookup': z.enum(['fields', 'industries', 'districts', 'organisations']).optional(),
  'x-choices': z.array(z.strictObject({ value: z.string(), label: textSchema })).optional(),
  'x-years': z.enum(['own', 'last']).optional(),
  'x-signed': z.boolean().optional(),
  'x-fold': z.boolean().optional(),
  'x-not-after-today': z.boolean().optional(),
  'x-unique': z.boolean().optional(),
  'x-at-most': pointer.optional(),
  'x-equals-sum': z.array(pointer).optional(),
  'x-follows': z.strictObject({ field: z.string(), by: z.record(z.string(), z.string()) }).optional(),
  maxLength: z.int().optional(),
  maxItems: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  enum: places,
};

/** One field in the JSON Schema, with its hints. */
export const leafSchema = z.looseObject(leaf);
export type LeafSchema = z.output<typeof leafSchema>;

/** One section: an object of fields and groups of fields, or a list of rows. */
export const sectionSchema = z.looseObject({
  'x-title': textSchema,
  'x-hint': textSchema.optional(),
  'x-layout': z.enum(['fields', 'years', 'list']),
  required: places,
  minItems: z.int().optional(),
  maxItems: z.int().optional(),
  properties: z.record(z.string(), z.looseObject({})).optional(),
  items: z.looseObject({ required: places, properties: z.record(z.string(), z.looseObject({})) }).optional(),
});
export type SectionSchema = z.output<typeof sectionSchema>;

export const groupSchema = z.looseObject({
  'x-title': textSchema,
  required: places,
  properties: z.record(z.string(), z.looseObject({})),
});

/** Every hint that a schema may carry; ajv refuses any other, so that a misspelt one is noticed. */
export const HINTS = [
  ...Object.keys(leaf).filter((name) => name.startsWith('x-')),
  'x-title',
  'x-hint',
  'x-layout',
];
