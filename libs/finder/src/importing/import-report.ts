import { fillText, message, type Text, type TextParams } from '#kernel';
import type { Kind } from '../kinds/kinds-file.js';
import { IMPORT_FAULTS } from './import.messages.js';

/** What is wrong with a line, and in which column; with the first line, what is wrong with the file. */
export interface ImportFault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: Text;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly kind: Kind;
  readonly source: string;
  readonly dryRun: boolean;
  readonly format: 'csv' | 'xlsx' | null;
  readonly encoding: 'utf-8' | 'gb18030' | null;
  /** Whether the file was read to its end. */
  readonly complete: boolean;
  /** That hold something, the first not counted. */
  readonly lines: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Columns that mean nothing to this kind. */
  readonly ignored: readonly string[];
  /** The first thousand. */
  readonly faults: readonly ImportFault[];
  /** All of them. */
  readonly faultCount: number;
}

/** So many are kept for the report; whoever wants all takes them as they come. */
export const MOST_FAULTS = 1000;

export function importFault(
  line: number,
  column: string | null,
  code: keyof typeof IMPORT_FAULTS,
  params: TextParams = {},
): ImportFault {
  return { line, column, code, message: fillText(IMPORT_FAULTS[code], params) };
}

/** A refusal of the file as a whole, by the line that it names. */
export function fileFault(code: string, params: Readonly<Record<string, string | number>>): ImportFault {
  const text = { zh: message(code, 'zh', params), en: message(code, 'en', params) };
  return { line: Number(params.line ?? 1), column: null, code, message: text };
}
