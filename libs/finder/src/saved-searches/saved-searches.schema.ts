import { z } from 'zod';
import { instant } from '../entries/entry.schema.js';
import { text } from '../kinds/kinds.schema.js';
import { FREQUENCIES } from '../targeting/frequency.js';

/** A company keeps so many. */
export const MOST_SEARCHES = 50;

const query = z
  .string()
  .max(8000)
  .describe('What follows the question mark in the address of a page of results: `q=…&kind=…&<facet>=…`.');
const frequency = z.enum(FREQUENCIES);
const name = z.string().trim().min(1).max(60);

export const saveSearchBody = z.strictObject({
  query,
  name: name.optional().describe('What is looked for, where none is given.'),
  frequency,
});
export type SaveSearchBody = z.output<typeof saveSearchBody>;

export const changeSearchBody = z.strictObject({
  name,
  frequency,
  version: z.int().min(1).describe('As it was read: another one is refused.'),
});
export type ChangeSearchBody = z.output<typeof changeSearchBody>;

export const removeSearchQuery = z.object({ version: z.coerce.number().int().min(1) });
export type RemoveSearchQuery = z.output<typeof removeSearchQuery>;

export const draftSearchQuery = z.object({ query });
export type DraftSearchQuery = z.output<typeof draftSearchQuery>;

const asked = {
  text: z.string().describe('What is looked for; empty where only choices narrow.'),
  choices: z.array(text).describe('What narrows it, as people read it.'),
  path: z.string().describe('The page of its results.'),
};

const savedSearch = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ...asked,
    frequency,
    nextAt: instant.nullable().describe('Nothing is told before; null when nothing is told at all.'),
    toldAt: instant.nullable().describe('When something was last told.'),
    news: z.int().describe('So many that it found wait to be told.'),
    version: z.int(),
  })
  .meta({ id: 'SavedSearch' });
export type SavedSearch = z.output<typeof savedSearch>;

export const savedSearchList = z
  .object({ items: z.array(savedSearch), most: z.int().describe('A company keeps no more.') })
  .meta({ id: 'SavedSearchList' });
export type SavedSearchList = z.output<typeof savedSearchList>;

export const searchDraft = z
  .object({
    name: text.describe('Offered.'),
    ...asked,
    saved: z.uuid().nullable().describe('The company has saved it already.'),
    isFull: z.boolean().describe('The company keeps as many as it may.'),
  })
  .meta({ id: 'SearchDraft' });
export type SearchDraft = z.output<typeof searchDraft>;

export const savedSearchId = z.object({ id: z.uuid() }).meta({ id: 'SavedSearchId' });
