import { readConfigFile, textSchema } from '#dictionaries';
import { isUscc } from '#kernel';
import { z } from 'zod';
import { configId } from './scheme-file.js';

const fileSchema = z.strictObject({
  id: configId,
  version: z.int().min(1),
  items: z
    .array(
      z.strictObject({
        uscc: z.string().refine(isUscc, 'is not a unified social credit code'),
        name: textSchema,
      }),
    )
    .max(5000),
  source: textSchema,
  verified: z.boolean(),
});

/** `config/vouchers/incubators.v1.json`: who may host start-up teams. @throws ConfigError listing every mistake */
export type Incubators = z.output<typeof fileSchema>;

export function loadIncubators(folder?: string): Incubators {
  return readConfigFile('vouchers/incubators.v1.json', fileSchema, folder);
}
