import { pipeline } from 'node:stream/promises';
import { DomainError } from '#kernel';
import type { Response } from 'express';
import type { FileStore } from './file-store.js';
import './files.messages.js';
import type { ScanState } from './stored-file.entity.js';

export interface FileToSend {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  /** Bytes; a file of another length in the store is not sent. */
  readonly size?: number;
  /** Left out for files that the portal made itself. */
  readonly scan?: ScanState;
  /** The reader put the file there: they may have it back before the scanner has spoken. */
  readonly own?: boolean;
}

/**
 * Sends a file to somebody whose permission the caller has checked: always as a download of exactly its type, never
 * cached, and with a policy under which it could do nothing even if a browser showed it.
 * @throws DomainError `files.infected` 403, `files.being-scanned` 409
 */
export async function sendFile(store: FileStore, response: Response, file: FileToSend): Promise<void> {
  if (file.scan === 'infected') throw new DomainError('files.infected', 403);
  if (file.scan === 'scanning' && !file.own) throw new DomainError('files.being-scanned', 409);
  const { size, stream } = await store.read(file.sha256);
  if (file.size !== undefined && file.size !== size) {
    stream.destroy();
    throw new Error(`${file.sha256} has ${size} bytes in the store instead of ${file.size}`);
  }
  response.set({
    'content-type': file.type,
    'content-length': String(size),
    'content-disposition': contentDisposition(file.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  });
  // A reader who goes away in the middle is no fault; the response is destroyed and nobody is left to tell.
  await pipeline(stream, response).catch(() => response.destroy());
}

/** RFC 6266 with an ASCII fall-back and the name in UTF-8 (RFC 8187). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
