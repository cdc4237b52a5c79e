import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './command.js';

/**
 * Options and positional arguments of a command.
 * @param positions how many positional arguments there must be
 * @throws UsageError
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  positions = 0,
) {
  try {
    const parsed = parseArgs({
      args: [...args],
      options,
      allowPositionals: positions > 0,
      strict: true,
    });
    if (parsed.positionals.length !== positions) {
      throw new UsageError(positions === 0 ? 'there is an argument too many' : 'an argument is missing');
    }
    return parsed;
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError when the option was left out or is empty */
export function required(value: string | undefined, option: string): string {
  if (!value?.trim()) throw new UsageError(`${option} is missing`);
  return value.trim();
}
