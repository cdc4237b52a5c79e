import { crc32 } from 'node:zlib';
import { DomainError } from '#kernel';
import { carriesArchive, carriesMarkup } from './foreign-content.js';
import { requireModestSize } from './image-size.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly end: number;
}

/**
 * Is this one whole PNG (W3C PNG §5) and nothing besides?
 * @throws DomainError `files.damaged`, `files.disguised`, `files.image-too-large` 422
 */
export function inspectPng(bytes: Buffer): void {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new DomainError('files.disguised', 422);
  let chunk = chunkAt(bytes, 8);
  if (chunk.type !== 'IHDR' || chunk.data.length !== 13) throw new DomainError('files.damaged', 422);
  requireModestSize(chunk.data.readUInt32BE(0), chunk.data.readUInt32BE(4));
  let hasPixels = false;
  while (chunk.type !== 'IEND') {
    chunk = chunkAt(bytes, chunk.end);
    if (chunk.type === 'IDAT') hasPixels = true;
    else if (carriesMarkup(chunk.data)) throw new DomainError('files.disguised', 422);
  }
  if (!hasPixels) throw new DomainError('files.damaged', 422);
  if (chunk.end !== bytes.length || carriesArchive(bytes)) throw new DomainError('files.disguised', 422);
}

function chunkAt(bytes: Buffer, at: number): Chunk {
  if (at + 12 > bytes.length) throw new DomainError('files.damaged', 422);
  const length = bytes.readUInt32BE(at);
  const end = at + 12 + length;
  if (end > bytes.length) throw new DomainError('files.damaged', 422);
  const sum = crc32(bytes.subarray(at + 4, end - 4));
  if (sum !== bytes.readUInt32BE(end - 4)) throw new DomainError('files.damaged', 422);
  return {
    type: bytes.toString('latin1', at + 4, at + 8),
    data: bytes.subarray(at + 8, end - 4),
    end,
  };
}
