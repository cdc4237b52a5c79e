import { parentPort } from 'node:worker_threads';
import { isDamage } from './is-damage.js';
import type { Reply } from './thread-messages.js';

/**
 * Answers messages one after the other, for as long as the other side wants.
 *
 * @param begin makes ready and gives what is told at first, and what answers a message
 */
export function serve<Message>(begin: () => { told: unknown; answer: (message: Message) => unknown }): void {
  const reply = (work: () => unknown): boolean => {
    try {
      say({ ok: work() });
      return true;
    } catch (error) {
      say({
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
        damaged: isDamage(error),
      });
      return false;
    }
  };
  let answer: ((message: Message) => unknown) | undefined;
  const isUp = reply(() => {
    const begun = begin();
    answer = begun.answer;
    return begun.told;
  });
  if (isUp) parentPort?.on('message', (message: Message) => reply(() => answer?.(message)));
}

const say = (reply: Reply): void => parentPort?.postMessage(reply);
