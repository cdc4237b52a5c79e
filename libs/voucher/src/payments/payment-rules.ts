import { readConfigFile, textSchema } from '#dictionaries';
import { z } from 'zod';
import { configId } from '../scheme/scheme-file.js';

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** Working days after the release within which the bank reports on every payment of an order. */
  bankDays: z.int().min(1).max(60),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/payments.v1.json`. @throws ConfigError listing every mistake */
export function loadPaymentRules(folder?: string): z.output<typeof fileSchema> {
  return readConfigFile('vouchers/payments.v1.json', fileSchema, folder);
}
