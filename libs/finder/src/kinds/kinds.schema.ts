import { z } from 'zod';
import { KINDS } from './kinds-file.js';

export const kind = z.enum(KINDS);
export const text = z.object({ zh: z.string(), en: z.string() });

const field = z
  .object({
    id: z.string(),
    name: text,
    type: z.enum([
      'text',
      'choice',
      'choices',
      'division',
      'field',
      'day',
      'year',
      'number',
      'money',
      'percent',
      'place',
      'link',
    ]),
    required: z.boolean(),
    /** Results can be narrowed by it. */
    facet: z.boolean(),
    options: z.array(z.object({ value: z.string(), name: text })),
    unit: text.nullable(),
    /** Where the ranges of the facet end. */
    steps: z.array(z.string()),
  })
  .meta({ id: 'FinderField' });

export const kindList = z
  .object({
    items: z.array(
      z
        .object({
          id: kind,
          /** Of the directory. */
          name: text,
          /** Of one entry. */
          one: text,
          fields: z.array(field),
        })
        .meta({ id: 'FinderKind' }),
    ),
  })
  .meta({ id: 'FinderKindList' });

export type KindList = z.infer<typeof kindList>;
