import { configFolder, readConfigFile } from '#dictionaries';
import type { FactValues } from '#rules';
import { z } from 'zod';
import { COMPANY_FACTS } from './company-facts-list.js';

const value = z.union([z.number(), z.string(), z.boolean()]);

const file = z.strictObject({
  id: z.literal('finder-sample-facts'),
  version: z.literal(1),
  /** By the ids of the demonstration companies; invented, like those. */
  companies: z.record(z.uuid(), z.partialRecord(z.enum(COMPANY_FACTS.map(({ id }) => id)), value)),
});

/** `config/finder/sample-facts.v1.json`: what the demonstration companies would answer. @throws ConfigError */
export function readSampleFacts(folder = configFolder()): ReadonlyMap<string, FactValues> {
  return new Map(Object.entries(readConfigFile('finder/sample-facts.v1.json', file, folder).companies));
}
