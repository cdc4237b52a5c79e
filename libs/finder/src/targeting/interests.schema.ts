import { z } from 'zod';
import { instant } from '../entries/entry.schema.js';
import { kind, text } from '../kinds/kinds.schema.js';
import { FREQUENCIES } from './frequency.js';

const frequency = z.enum(FREQUENCIES);
const wanted = {
  /** None: all six. */
  kinds: z.array(kind).max(6),
  /** Codes of the high-tech fields. */
  fields: z.array(z.string().regex(/^\d{1,5}$/)).max(30),
  /** Codes of divisions. */
  places: z.array(z.string().regex(/^\d{2,6}$/)).max(30),
  words: z.array(z.string().trim().min(2).max(30)).max(20),
  frequency,
};

export const interestsBody = z.strictObject({
  ...wanted,
  /** That was seen; 0 where nothing was saved yet. */
  version: z.number().int().min(0),
});
export type InterestsBody = z.output<typeof interestsBody>;

export const interests = z
  .object({
    ...wanted,
    words: z.array(z.string()),
    /** 0: nothing was saved yet, this is what the company's record suggests. */
    version: z.number().int(),
    /** Nothing is told before; null when nothing is told at all. */
    nextAt: instant.nullable(),
    /** The latest that were found, with why. */
    found: z.array(
      z.object({
        id: z.uuid(),
        kind,
        address: z.string(),
        title: z.string(),
        titleEn: z.string().nullable(),
        at: instant,
        toldAt: instant.nullable(),
        because: text,
      }),
    ),
  })
  .meta({ id: 'FinderInterests' });
export type Interests = z.output<typeof interests>;

export const stopCode = z.string().regex(/^[\w-]{43}$/);

/** What a link for stopping is about: nothing of whom. */
export const stopping = z
  .object({
    what: z.enum(['interests', 'search']),
    name: z.string().nullable().describe('Of a saved search, as the message called it.'),
    stopped: z.boolean(),
  })
  .meta({ id: 'FinderStopping' });
export type Stopping = z.output<typeof stopping>;
