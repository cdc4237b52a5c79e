import { DomainError } from '#kernel';
import { carriesArchive, carriesMarkup } from './foreign-content.js';

const SLICE = 1 << 20;
const OVERLAP = 64;
/** Names of actions that run something. In a name any character may be written `#xx` (ISO 32000-1 §7.3.5). */
const ACTIVE = new Set(['JavaScript', 'Launch']);
const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){6,10})(?![A-Za-z#])/g;

/**
 * Is this one whole PDF and nothing besides? Looks at the file as it lies there: what compressed streams hold is for
 * the malware scanner.
 * @throws DomainError `files.damaged`, `files.disguised`, `files.active-content` 422
 */
export async function inspectPdf(bytes: Buffer): Promise<void> {
  if (!/^%PDF-\d/.test(bytes.toString('latin1', 0, 8))) throw new DomainError('files.disguised', 422);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0 || !tail.includes('startxref')) throw new DomainError('files.damaged', 422);
  if (/[^\s\0]/.test(tail.slice(end + 5))) throw new DomainError('files.disguised', 422);
  if (carriesArchive(bytes) || carriesMarkup(bytes.subarray(0, 1024)))
    throw new DomainError('files.disguised', 422);
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (hasActiveName(bytes.toString('latin1', at, at + SLICE + OVERLAP))) {
      throw new DomainError('files.active-content', 422);
    }
    await new Promise(setImmediate);
  }
}

function hasActiveName(text: string): boolean {
  for (const [, raw = ''] of text.matchAll(NAME)) {
    const name = raw.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (ACTIVE.has(name)) return true;
  }
  return false;
}
