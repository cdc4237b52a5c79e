import { Failure } from '../failure.mjs';
import { Interrupted } from './interruption.mjs';

/**
 * Runs a script to its end and turns what goes wrong into a message and an exit code: 130 when interrupted, 1 for a
 * failure. Only what nobody foresaw is shown with its stack.
 *
 * @param {() => Promise<number | void>} main returns the exit code
 * @param {(error: Error) => void} [onError] has the last word
 */
export async function runMain(main, onError = () => {}) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const foreseen = error instanceof Failure || error instanceof Interrupted;
    process.exitCode = error instanceof Interrupted ? 130 : 1;
    console.error(`\n${foreseen ? error.message : error.stack}`);
    onError(error);
  }
}
