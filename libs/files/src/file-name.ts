import { DomainError } from '#kernel';
import './files.messages.js';

/** Extensions that are taken, with the type that the content must then have. */
export const EXTENSIONS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
export type Extension = keyof typeof EXTENSIONS;

const LONGEST = 120;
/** Path separators, control characters, and marks that turn the direction of text so that `gpj.exe` reads `exe.jpg`. */
const REFUSED = /[/\\\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\.+$/u;
/** Names that mean devices on Windows, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export interface FileName {
  readonly name: string;
  readonly extension: Extension;
}

/**
 * The name under which a file is shown and downloaded: composed (NFC), no characters that a file system refuses, at
 * most 120 characters with its extension kept.
 * @throws DomainError `files.name-refused` 422, `files.type-refused` 415
 */
export function cleanFileName(raw: string): FileName {
  const name = raw.normalize('NFC').trim();
  if (name.length === 0 || name.length > 1000 || REFUSED.test(name) || RESERVED.test(name)) {
    throw new DomainError('files.name-refused', 422);
  }
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1).toLowerCase();
  if (dot < 0 || !isExtension(extension)) throw new DomainError('files.type-refused', 415);
  const stem = name
    .slice(0, dot)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/[\u200b-\u200d\u2060\ufeff\ufffd]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return { name: `${shorten(stem || 'file', LONGEST - extension.length - 1)}.${extension}`, extension };
}

function isExtension(text: string): text is Extension {
  return Object.hasOwn(EXTENSIONS, text);
}

/** Cuts to so many UTF-16 units without parting a character. */
function shorten(text: string, most: number): string {
  let short = '';
  for (const char of text) {
    if (short.length + char.length > most) break;
    short += char;
  }
  return short.trimEnd();
}
