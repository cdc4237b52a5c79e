import { readConfigFile, textSchema } from '#dictionaries';
import { z } from 'zod';
import { configId } from '../scheme/scheme-file.js';

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  /** What a computing centre must have at least. */
  computeMinimumPflops: z.string().regex(/^\d{1,9}\.\d{2}$/, 'must have two decimals, such as 300.00'),
  /** How long an approval or a confirmation lasts. */
  confirmationMonths: z.int().min(1).max(36),
  /** How many days before the end of it a provider is reminded. */
  remindDays: z.int().min(1).max(180),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/providers.v1.json`: what providers have to be and do. */
export type ProviderRules = z.output<typeof fileSchema>;

/** @throws ConfigError listing every mistake */
export function loadProviderRules(folder?: string): ProviderRules {
  return readConfigFile('vouchers/providers.v1.json', fileSchema, folder);
}
