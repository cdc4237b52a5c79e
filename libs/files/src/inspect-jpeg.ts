import { DomainError } from '#kernel';
import { carriesArchive, carriesMarkup } from './foreign-content.js';
import { requireModestSize } from './image-size.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** A photograph with preview and gain map holds three images (CIPA DC-007); more is something else. */
const MOST_IMAGES = 8;

/**
 * Is this one whole JPEG (ITU-T T.81 §B), or several in a row as cameras write them, and nothing besides?
 * @throws DomainError `files.damaged`, `files.disguised`, `files.image-too-large` 422
 */
export function inspectJpeg(bytes: Buffer): void {
  let at = 0;
  for (let images = 1; ; images += 1) {
    at = skipPadding(bytes, imageEnd(bytes, at));
    if (at === bytes.length) break;
    if (images === MOST_IMAGES || bytes[at] !== 0xff || bytes[at + 1] !== SOI) {
      throw new DomainError('files.disguised', 422);
    }
  }
  if (carriesArchive(bytes)) throw new DomainError('files.disguised', 422);
}

/** Walks one image from its start to just after its end. */
function imageEnd(bytes: Buffer, start: number): number {
  let at = start + 2;
  let framed = false;
  for (;;) {
    const { marker, next } = markerAt(bytes, at);
    if (marker === EOI) {
      if (!framed) throw new DomainError('files.damaged', 422);
      return next;
    }
    const end = segmentEnd(bytes, next);
    if (isFrame(marker)) {
      framed = true;
      requireModestSize(bytes.readUInt16BE(next + 5), bytes.readUInt16BE(next + 3));
    } else if (marker >= 0xe0 && carriesMarkup(bytes.subarray(next, end))) {
      throw new DomainError('files.disguised', 422);
    }
    at = marker === SOS ? scanEnd(bytes, end) : end;
  }
}

/** A marker, before which any number of fill bytes may stand. */
function markerAt(bytes: Buffer, at: number): { marker: number; next: number } {
  if (bytes[at] !== 0xff) throw new DomainError('files.damaged', 422);
  let next = at + 1;
  while (bytes[next] === 0xff) next += 1;
  const marker = bytes[next];
  if (marker === undefined || marker < 0xc0 || marker === SOI) throw new DomainError('files.damaged', 422);
  return { marker, next: next + 1 };
}

function segmentEnd(bytes: Buffer, at: number): number {
  const end = at + 2 <= bytes.length ? at + bytes.readUInt16BE(at) : bytes.length + 1;
  if (end > bytes.length || end < at + 2) throw new DomainError('files.damaged', 422);
  return end;
}

/** Frame headers SOF0 … SOF15 without the tables DHT, JPG and DAC that lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The next marker after coded data, in which FF stands only before 00 or a restart marker. */
function scanEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new DomainError('files.damaged', 422);
}

function skipPadding(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] === 0) at += 1;
  return at;
}
