import type { Text } from '#kernel';

/** What looks like a risk, with what it rests on. */
export interface ClaimFlag {
  readonly text: Text;
  readonly evidence: readonly Text[];
}

/** The flags of a claim, where the services tell any: in words, with the evidence for the reviewer. */
export function flagsOf(claim: object): ClaimFlag[] {
  const flags = 'flags' in claim && Array.isArray(claim.flags) ? (claim.flags as unknown[]) : [];
  return flags.flatMap((flag) => {
    if (!isRecord(flag) || !isText(flag['text'])) return [];
    const { text, evidence } = flag;
    const pieces: unknown[] = Array.isArray(evidence) ? evidence : [evidence];
    return [{ text, evidence: pieces.flatMap(piece) }];
  });
}

function piece(value: unknown): Text[] {
  if (typeof value === 'string') return [{ zh: value, en: value }];
  if (isText(value)) return [value];
  return isRecord(value) && isText(value['text']) ? [value['text']] : [];
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
