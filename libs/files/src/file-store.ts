import type { Readable } from 'node:stream';

/** A file that has been written whole but does not count yet. */
export interface StagedFile {
  /** Where it lies on this machine, for inspection. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Makes it part of the store, atomically and durably; harmless when called twice or when the store has it already. */
  keep(): Promise<void>;
  /** Forgets it. Does nothing after `keep`. */
  discard(): Promise<void>;
}

/** Where contents lie, each under the SHA-256 of its bytes. What is in the store never changes. */
export abstract class FileStore {
  /** Takes a stream in, hashing it on the way. */
  abstract stage(source: Readable): Promise<StagedFile>;
  /** @throws Error when the store lacks the content */
  abstract read(sha256: string): Promise<{ readonly size: number; readonly stream: Readable }>;
}
