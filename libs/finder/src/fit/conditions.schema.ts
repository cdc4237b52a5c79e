import { z } from 'zod';
import { text } from '../kinds/kinds.schema.js';

/** One condition of a policy, as it is stored with the policy. */
export const storedCondition = z.strictObject({
  label: text,
  /** Where the policy's text states it, in its words. */
  clause: z.string(),
  /** FEEL over the facts of `company-facts-list.ts`. */
  expression: z.string(),
});

export type StoredCondition = z.infer<typeof storedCondition>;
