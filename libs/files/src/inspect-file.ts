import { readFile } from 'node:fs/promises';
import { DomainError } from '#kernel';
import { fileTypeFromBuffer } from 'file-type';
import { EXTENSIONS, type Extension } from './file-name.js';
import './files.messages.js';
import { inspectJpeg } from './inspect-jpeg.js';
import { inspectPdf } from './inspect-pdf.js';
import { inspectPng } from './inspect-png.js';
import { FILE_TYPES, type FileType } from './stored-file.entity.js';
import { Turns } from './turns.js';

const INSPECTIONS: Readonly<Record<FileType, (bytes: Buffer) => void | Promise<void>>> = {
  'application/pdf': inspectPdf,
  'image/jpeg': inspectJpeg,
  'image/png': inspectPng,
};
/** A file is looked at as a whole, so that only so many may be in memory at a time. */
const turns = new Turns(4);
const SHORT: Readonly<Record<FileType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
};

/**
 * What a file is, judged by its content alone, then held against its extension.
 * @throws DomainError `files.*` 415 or 422, saying what is wrong with it
 */
export function inspectFile(path: string, extension: Extension): Promise<FileType> {
  return turns.take(async () => inspectBytes(await readFile(path), extension));
}

export async function inspectBytes(bytes: Buffer, extension: Extension): Promise<FileType> {
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime;
  const type = FILE_TYPES.find((known) => known === sniffed);
  if (!type) throw new DomainError('files.type-refused', 415);
  if (EXTENSIONS[extension] !== type) {
    throw new DomainError('files.extension-disagrees', 422, { params: { actual: SHORT[type], extension } });
  }
  await INSPECTIONS[type](bytes);
  return type;
}
