import { defineEvent } from '#contracts';
import { z } from 'zod';

const number = z.string().regex(/^\d{1,20}$/);

/** Entries with change numbers above `after`, up to `upTo`, wait to be compared with what companies want. */
export const entriesToMatch = defineEvent(
  'finder.entries-to-match',
  z.object({ after: number, upTo: number }),
);
