import type { Stopping } from './interests.schema.js';

/**
 * Something that a company is told of until it stops it. Each has a code of 256 random bits that comes with its
 * messages: who has the code may stop this one, and nothing else.
 */
export interface Stoppable {
  /** What this code would stop; null where it is none of these. */
  look(stopCode: string): Promise<Stopping | null>;
  /** Stopping again changes nothing. */
  stop(stopCode: string): Promise<Stopping | null>;
}
