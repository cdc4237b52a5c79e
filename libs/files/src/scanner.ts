import type { Readable } from 'node:stream';

export type ScanVerdict =
  { readonly infected: false } | { readonly infected: true; readonly finding: string };

/** Looks for malware in a content. Rejects when it cannot tell. */
export interface Scanner {
  scan(content: Readable): Promise<ScanVerdict>;
}

/** DI token of the scanner; null where an installation has none. */
export const SCANNER = Symbol('Scanner');
