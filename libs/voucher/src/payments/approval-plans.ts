import { readConfigFile, textSchema } from '#dictionaries';
import { approvalPlanSchema } from '#review';
import { z } from 'zod';
import { configId } from '../scheme/scheme-file.js';

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** Who approves claims, by what they come to. */
  claim: approvalPlanSchema,
  /** Who releases payment orders, by their sum. */
  payment: approvalPlanSchema,
  /** Who lets money go that was paid in error and does not come back. */
  writeOff: approvalPlanSchema,
  /** Who confirms another account for a payment that failed. */
  payeeCorrection: approvalPlanSchema,
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/approvals.v1.json`. @throws ConfigError listing every mistake */
export function loadApprovalPlans(folder?: string): z.output<typeof fileSchema> {
  return readConfigFile('vouchers/approvals.v1.json', fileSchema, folder);
}
