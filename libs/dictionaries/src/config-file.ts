import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A file that an operator edits is wrong. The message names the file and lists every mistake. */
export class ConfigError extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** A text in both languages, as configuration files carry it. */
export const textSchema = z.strictObject({
  zh: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
});

/**
 * The folder `config` of the installation: beside the nearest package.json above this file, so that it is the same one
 * for sources and for the compiled server.
 */
export function configFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json')) || !existsSync(path.join(folder, 'config'))) {
    const parent = path.dirname(folder);
    if (parent === folder)
      throw new ConfigError('config', ['no folder config beside a package.json was found']);
    folder = parent;
  }
  return path.join(folder, 'config');
}

/**
 * Reads and checks one JSON file of the configuration folder.
 * @param name path below the folder, e.g. `rules/national-hte.v1.json`
 * @param more further checks that a schema cannot express; each string is one mistake
 * @throws ConfigError with every mistake listed
 */
export function readConfigFile<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  folder = configFolder(),
  more: (value: z.output<Schema>) => readonly string[] = () => [],
): z.output<Schema> {
  const file = `config/${name}`;
  const parsed = schema.safeParse(readJson(path.join(folder, name), file));
  if (!parsed.success) {
    throw new ConfigError(
      file,
      parsed.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`),
    );
  }
  const faults = more(parsed.data);
  if (faults.length > 0) throw new ConfigError(file, faults);
  return parsed.data;
}

function readJson(file: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(name, [
      error instanceof Error ? error.message.replaceAll(file, name) : String(error),
    ]);
  }
}
