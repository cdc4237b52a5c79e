import type { Place } from './place-words.js';

/** A session as its owner sees it. */
export interface ListedSession {
  readonly uid: string;
  /** The one that asks. */
  readonly isThis: boolean;
  /** Browser and system in words; null when they are not known. */
  readonly device: string | null;
  readonly place: Place;
  /** ISO 8601, or null when it was not noted. */
  readonly since: string | null;
  /** ISO 8601, or null when it cannot be told. */
  readonly lastUsed: string | null;
  /** Names of the subsystems that were entered in it. */
  readonly systems: readonly string[];
}
