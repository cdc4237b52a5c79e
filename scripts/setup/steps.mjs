import { interruption } from '../processes/interruption.mjs';

const width = 14;
const widest = 60;

/** Seconds with one decimal, such as "3.4 s". */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

const shorten = (text) => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

let current = '';

/** Says something in between, with the time of day; a step that is under way goes on below. */
export function say(text) {
  const line = `  ${new Date().toTimeString().slice(0, 8)} ${text}\n`;
  process.stdout.write(current ? `\n${line}${current}` : line);
}

/**
 * Does one named step of a longer work and says on one line what came of it and how long it took.
 *
 * @template T
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<T> | T} work `note` adds a remark to the line
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  interruption.throwIfAborted();
  const begin = performance.now();
  const notes = [];
  current = `  ${name.padEnd(width)} `;
  process.stdout.write(current);
  const finish = (text) => {
    current = '';
    process.stdout.write(
      `${shorten(text).padEnd(widest)} ${seconds(performance.now() - begin).padStart(8)}\n`,
    );
  };
  try {
    const result = await work((text) => notes.push(text));
    finish(notes.join(', ') || 'done');
    return result;
  } catch (error) {
    finish(interruption.aborted ? 'interrupted' : 'FAILED');
    // What broke off because it was interrupted has not failed.
    interruption.throwIfAborted();
    throw error;
  }
}
