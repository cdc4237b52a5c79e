import { z } from 'zod';

/** Which page of a list is asked for, from 1 on; whoever needs a later one than the last narrows the list down. */
export const pageNumber = z.coerce.number().int().min(1).max(500).default(1);
