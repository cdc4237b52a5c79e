import { z } from 'zod';
import { KINDS } from '../kinds/kinds-file.js';

const text = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();
const pieces = z
  .array(z.object({ text: z.string(), found: z.boolean() }))
  .describe('The text in pieces, each found or not.');

const values = z.union([z.string(), z.array(z.string())]);

export const searchQuery = z
  .object({
    q: z.string().default('').describe('What is looked for; any text. Everything there is, when left out.'),
    kind: values.optional().describe('The directories to look through; all six when left out.'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    near: values
      .optional()
      .describe(
        'Sorts by distance from here: `latitude,longitude` in degrees, or the id or address of an entry that has a place. What has none comes last.',
      ),
    placed: z.enum(['0', '1']).default('0').describe('1: up to 200 results that have a place, for a map.'),
    explain: z.enum(['0', '1']).default('0').describe('1: every result says why it stands where it does.'),
  })
  .catchall(values)
  .describe('All other parameters are facets with the values to narrow by.');
export type SearchQuery = z.output<typeof searchQuery>;

const reason = z.object({
  code: z.string(),
  words: z.array(z.string()).describe('What was found, of reasons that are about words.'),
  text,
});

const foundEntry = z.object({
  id: z.uuid(),
  externalId: z.string().nullable().describe('How the source calls it.'),
  kind: z.enum(KINDS),
  address: z.string().describe('The last part of the address of its page.'),
  title: z.string(),
  titleEn: z.string().nullable(),
  snippet: z.string().describe('The part of its text in which most of what was looked for stands.'),
  marked: z.object({ title: pieces, snippet: pieces }),
  source: z.string().nullable(),
  closesOn: day.nullable().describe('The last day on which something can be done with it.'),
  open: z.boolean().nullable().describe('Null of what has no last day.'),
  confirmedOn: day,
  stale: z.boolean().describe('Nobody has confirmed it for a year.'),
  demo: z.boolean().describe('An example that nobody offers in truth.'),
  fields: z.record(z.string(), values).describe('Short values by the ids of the directory’s fields.'),
  facts: z
    .array(z.object({ id: z.string(), name: text, shown: text }))
    .describe('What a list says of it, as people read it.'),
  reasons: z.array(reason).optional(),
  distance: z
    .int()
    .nullable()
    .describe('Metres in a straight line; null of what has no place, and where no `near` was given.'),
});

const degrees = { longitude: z.number(), latitude: z.number() };
const named = { id: z.uuid(), kind: z.enum(KINDS), address: z.string(), title: z.string() };

const placedEntry = foundEntry
  .pick({ titleEn: true, demo: true, facts: true, distance: true })
  .extend({ ...named, ...degrees });

const near = z
  .object({ ...degrees, entry: z.object({ ...named, titleEn: z.string().nullable() }).nullable() })
  .describe('Where distances are counted from, in degrees of WGS 84.');

const relaxation = z.object({
  code: z.enum(['word', 'filter']),
  word: z.string().nullable(),
  facet: z.string().nullable(),
  value: z.string().nullable(),
  total: z.int().describe('So many there would be without it.'),
  text,
});

export const searchResults = z
  .object({
    total: z.int(),
    complete: z.int().describe('So many of them have all that was looked for; the others follow.'),
    page: z.int(),
    limit: z.int(),
    pages: z.int(),
    beyondEnd: z.boolean().describe('There is no such page.'),
    items: z.array(foundEntry),
    facets: z
      .record(z.string(), z.array(z.object({ value: z.string(), label: text, count: z.int() })))
      .describe('Counts by facet and value; those of a facet ignore its own choice.'),
    near: near.nullable(),
    placed: z
      .object({
        total: z.int().describe('So many of the results have a place.'),
        items: z.array(placedEntry).describe('Where they are, the nearest or else the best first.'),
      })
      .nullable()
      .describe('Null unless `placed` or `near` was asked for.'),
    relaxations: z.array(relaxation).describe('What to give up for more.'),
    corrected: z.string().nullable().describe('Looked for instead of what was typed, which is nowhere.'),
    ignored: z
      .array(z.object({ name: z.string(), value: z.string(), text }))
      .describe('What of the question was left out, and why.'),
    rebuilding: z
      .boolean()
      .describe('The search index is being built: only titles are looked through, and nothing is counted.'),
  })
  .meta({ id: 'SearchResults' });
export type SearchResults = z.output<typeof searchResults>;

export const relatedQuery = z.object({ id: z.uuid() });
export type RelatedQuery = z.output<typeof relatedQuery>;

export const relatedResults = z
  .object({ items: z.array(foundEntry).describe('The nearest first; none where nothing is near.') })
  .meta({ id: 'RelatedEntries' });
export type RelatedResults = z.output<typeof relatedResults>;

export const suggestQuery = z.object({
  q: z.string().default('').describe('What is being typed.'),
});
export type SuggestQuery = z.output<typeof suggestQuery>;

export const suggestions = z
  .object({
    items: z.array(z.object({ id: z.uuid(), kind: z.enum(KINDS), address: z.string(), title: z.string() })),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.output<typeof suggestions>;
