import { defineEvent } from '#contracts';
import { z } from 'zod';

/** An editor has sent a file of entries. */
export const importOrdered = defineEvent('finder.import-ordered', z.object({ importId: z.uuid() }));
