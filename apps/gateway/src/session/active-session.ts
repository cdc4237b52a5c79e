import type { SessionRecord } from './session-record.js';

/** A token for one audience, as it goes into the Authorization header. */
export interface AudienceToken {
  readonly header: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A session as this process holds it in memory for a moment. */
export interface ActiveSession {
  readonly id: string;
  readonly record: SessionRecord;
  /** Milliseconds since 1970 at which its idle time was last counted from. */
  touchedAt: number;
  readonly tokens: Map<string, AudienceToken>;
  /** Whether the provider gave something to get tokens with. */
  readonly renewable: boolean;
}
