import { z } from 'zod';
import { WORD_TYPES } from './word.entity.js';

const word = z.string().trim().min(1).max(40);
const phrase = z.string().trim().min(2).max(40);

/** Words of one line, each once, however it is written. */
const several = z
  .array(phrase)
  .min(2)
  .max(20)
  .refine((words) => new Set(words.map((one) => one.toLowerCase())).size === words.length, {
    error: 'a word stands there twice',
  });

/** By type: how many words a line has, and how long they are. */
const lines = [
  z.strictObject({ type: z.literal('same'), words: several }),
  z.strictObject({ type: z.literal('near'), words: several }),
  z.strictObject({ type: z.literal('word'), words: z.tuple([phrase]) }),
  z.strictObject({ type: z.literal('stop'), words: z.tuple([word]) }),
  z.strictObject({ type: z.literal('question'), words: z.tuple([word]) }),
] as const;

export const lineBody = z
  .discriminatedUnion('type', lines)
  .describe(
    'same: all mean one thing. near: the first also finds the others, further down. word: is not cut apart. stop: says nothing about what is looked for. question: makes a question of what was typed.',
  );
export type LineBody = z.output<typeof lineBody>;

const version = z.int().min(1).describe('As it was read: another one is refused.');

export const changeLineBody = z.strictObject({ line: lineBody, version });
export type ChangeLineBody = z.output<typeof changeLineBody>;

export const removeLineQuery = z.object({ version: z.coerce.number().int().min(1) });
export type RemoveLineQuery = z.output<typeof removeLineQuery>;

export const lexiconQuery = z.object({
  type: z.enum(WORD_TYPES).optional(),
  q: z.string().trim().max(40).default('').describe('Stands in one of the words.'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type LexiconQuery = z.output<typeof lexiconQuery>;

export const lexiconLine = z
  .object({
    id: z.uuid(),
    type: z.enum(WORD_TYPES),
    words: z.array(z.string()),
    version: z.int(),
    changedAt: z.iso.datetime(),
    changedBy: z.string().nullable().describe('Null: it came with the portal.'),
  })
  .meta({ id: 'LexiconLine' });
export type LexiconLine = z.output<typeof lexiconLine>;

export const lexiconList = z
  .object({ items: z.array(lexiconLine), total: z.int(), page: z.int(), pages: z.int() })
  .meta({ id: 'LexiconList' });
export type LexiconList = z.output<typeof lexiconList>;
