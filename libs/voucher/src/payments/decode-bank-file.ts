/** The encodings that banks send. UTF-8 is tried first: text of another encoding is hardly ever valid in it. */
const ENCODINGS = ['utf-8', 'gbk'] as const;
export type BankEncoding = (typeof ENCODINGS)[number];

/** Reads bytes as UTF-8 (a byte order mark is dropped) or else as GBK; null when they are neither. */
export function decodeBankFile(bytes: Uint8Array): { encoding: BankEncoding; text: string } | null {
  for (const encoding of ENCODINGS) {
    try {
      return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // Not this one.
    }
  }
  return null;
}
