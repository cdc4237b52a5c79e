import { readConfigFile, textSchema } from '#dictionaries';
import { z } from 'zod';

/** The six directories (六大找), in the order in which they are offered. */
export const KINDS = ['policy', 'funding', 'space', 'talent', 'technology', 'service'] as const;
export type Kind = (typeof KINDS)[number];

const fieldId = z.string().regex(/^[a-z][a-zA-Z]{0,29}$/);
const value = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const common = {
  id: fieldId,
  name: textSchema,
  required: z.boolean().default(false),
  /** Results can be narrowed by it. */
  facet: z.boolean().default(false),
  /** A list of results says it of each entry. */
  brief: z.boolean().default(false),
};

const fieldSchema = z.discriminatedUnion('type', [
  /** `known`: an entry is also found by it, as by its title. */
  z.strictObject({ ...common, type: z.literal('text'), known: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    type: z.enum(['choice', 'choices']),
    options: z.array(z.strictObject({ value, name: textSchema })).min(1),
  }),
  /** A place by its code of GB/T 2260; as a facet, province or district. */
  z.strictObject({ ...common, type: z.literal('division') }),
  /** One of the eight fields supported by the State, by its code, on any level; as a facet, the first level. */
  z.strictObject({ ...common, type: z.literal('field') }),
  /** `YYYY-MM-DD`. `closes`: the last day on which something can be done with the entry. */
  z.strictObject({ ...common, type: z.literal('day'), closes: z.boolean().default(false) }),
  /** Not filled in: the year of a day. */
  z.strictObject({ ...common, type: z.literal('year'), of: fieldId }),
  /** `steps`: where the ranges of a facet end, ascending; a decimal number as text. */
  z.strictObject({
    ...common,
    type: z.enum(['number', 'money', 'percent']),
    unit: textSchema.optional(),
    steps: z.array(z.string().regex(/^\d+(\.\d+)?$/)).default([]),
  }),
  /** `longitude,latitude` in degrees (WGS 84). */
  z.strictObject({ ...common, type: z.literal('place') }),
  /** An address that begins with https:// or http://. */
  z.strictObject({ ...common, type: z.literal('link') }),
]);

const kindSchema = z.strictObject({
  id: z.enum(KINDS),
  /** Of the directory. */
  name: textSchema,
  /** Of one entry. */
  one: textSchema,
  fields: z.array(fieldSchema).min(1).max(40),
});

const fileSchema = z.strictObject({
  id: z.literal('kinds'),
  version: z.literal(1),
  kinds: z.array(kindSchema).length(KINDS.length),
});

/** What one directory holds of each entry besides title and body. */
export type KindFile = z.output<typeof kindSchema>;
export type FieldFile = z.output<typeof fieldSchema>;

/** `config/finder/kinds.v1.json`. @throws ConfigError listing every mistake */
export function loadKinds(folder?: string): ReadonlyMap<Kind, KindFile> {
  const { kinds } = readConfigFile('finder/kinds.v1.json', fileSchema, folder, (read) =>
    read.kinds.flatMap((kind, at) => [
      ...(kind.id === KINDS[at] ? [] : [`kinds.${at}: expected ${KINDS[at]}`]),
      ...faultsOf(kind),
    ]),
  );
  return new Map(kinds.map((kind) => [kind.id, kind]));
}

function faultsOf({ id, fields }: KindFile): string[] {
  const names = fields.map((field) => field.id);
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${id}: ${name} is there twice`),
    ...fields.flatMap((field) =>
      field.type === 'year' && !fields.some((other) => other.type === 'day' && other.id === field.of)
        ? [`${id}: ${field.id} is the year of ${field.of}, which is no day`]
        : [],
    ),
    ...(fields.filter((field) => field.type === 'day' && field.closes).length > 1
      ? [`${id}: more than one day closes it`]
      : []),
  ];
}
