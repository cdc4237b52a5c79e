import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, configFolder, readConfigFile, textSchema } from '#dictionaries';
import { endOfDay, type Text } from '#kernel';
import { z } from 'zod';
import { configId, loadScheme, versioned, type SchemeFile } from './scheme-file.js';
import { loadSmallMicro, type SmallMicroFile } from './small-micro.js';

const roundSchema = z.strictObject({
  id: configId.max(20),
  scheme: versioned,
  name: textSchema,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  /** Shown to people as 示例. */
  demonstration: z.boolean(),
});

/** One round of a scheme. `closesAt` is 24:00 Shanghai of the last day, exclusive. */
export interface Round {
  readonly id: string;
  readonly name: Text;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly demonstration: boolean;
  readonly scheme: SchemeFile;
  readonly smallMicro: SmallMicroFile;
}

/**
 * Reads all of `config/vouchers/rounds`, the latest first, each with its scheme.
 * @throws ConfigError listing every mistake of the first wrong file
 */
export function loadRounds(folder = configFolder()): Round[] {
  const names = readdirSync(path.join(folder, 'vouchers', 'rounds')).filter((name) => name.endsWith('.json'));
  if (names.length === 0) throw new ConfigError('config/vouchers/rounds', ['there is no round']);
  return names
    .map((name) => loadRound(name.slice(0, -'.json'.length), folder))
    .toSorted((a, b) => b.opensAt.getTime() - a.opensAt.getTime());
}

function loadRound(id: string, folder: string): Round {
  const file = readConfigFile(`vouchers/rounds/${id}.json`, roundSchema, folder, (read) => [
    ...(read.id === id ? [] : [`id: ${read.id} does not agree with the file’s name`]),
    ...(read.opensOn > read.closesOn ? ['closesOn: closes before it opens'] : []),
  ]);
  const scheme = loadScheme(file.scheme.id, file.scheme.version, folder);
  return {
    id,
    name: file.name,
    opensAt: new Date(endOfDay(file.opensOn).getTime() - 86_400_000),
    closesAt: endOfDay(file.closesOn),
    demonstration: file.demonstration,
    scheme,
    smallMicro: loadSmallMicro(scheme.smallMicro.id, scheme.smallMicro.version, folder),
  };
}

export function isOpen({ opensAt, closesAt }: Round, at: Date): boolean {
  return opensAt <= at && at < closesAt;
}
