import { readConfigFile } from '#dictionaries';
import { z } from 'zod';
import { KINDS } from '../kinds/kinds-file.js';

const source = {
  source: z.string().min(1).max(120),
  licence: z.string().min(1).max(500),
  address: z.url().nullable(),
};
const file = { file: z.string().regex(/^[a-z-]+\.csv$/), kind: z.enum(KINDS) };

const seedFiles = z.strictObject({
  id: z.literal('finder-files'),
  version: z.literal(1),
  /** Public data, each file with where it comes from. */
  files: z.array(z.strictObject({ ...file, ...source })),
  /** Examples of what no public source has. */
  demonstration: z.strictObject({ ...source, files: z.array(z.strictObject(file)) }),
});

/** `config/data/finder/files.v1.json`: which files fill the directories of a new portal. @throws ConfigError */
export function readSeedFiles(configDir: string): z.output<typeof seedFiles> {
  return readConfigFile('data/finder/files.v1.json', seedFiles, configDir);
}
