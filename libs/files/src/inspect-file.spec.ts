import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { pngChunk, pngOfSize, sampleJpeg, samplePng, sampleZip } from '../../../test/support/sample-files.js';
import { samplePdf } from '../../../test/support/sample-pdf.js';
import type { Extension } from './file-name.js';
import { inspectBytes } from './inspect-file.js';

const verdict = async (bytes: Buffer, extension: Extension): Promise<string> => {
  try {
    return await inspectBytes(bytes, extension);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const text = (content: string) => Buffer.from(content, 'latin1');
const pdf = samplePdf('sample');
const png = samplePng();
const jpeg = sampleJpeg();

describe('what a file is', () => {
  it.each<[string, Buffer, Extension, string]>([
    ['a PDF', pdf, 'pdf', 'application/pdf'],
    ['a PDF that ends with empty lines', Buffer.concat([pdf, text('\r\n\r\n')]), 'pdf', 'application/pdf'],
    ['a PNG', png, 'png', 'image/png'],
    ['a JPEG', jpeg, 'jpg', 'image/jpeg'],
    ['a JPEG called .jpeg', jpeg, 'jpeg', 'image/jpeg'],
    ['a photograph with its preview behind it', Buffer.concat([jpeg, jpeg]), 'jpg', 'image/jpeg'],
  ])('%s is taken', async (_, bytes, extension, type) => {
    expect(await verdict(bytes, extension)).toBe(type);
  });

  it.each<[string, Buffer, Extension, string]>([
    ['a ZIP called .pdf', sampleZip(), 'pdf', 'files.type-refused'],
    ['a web page called .pdf', text('<!doctype html><script>alert(1)</script>'), 'pdf', 'files.type-refused'],
    [
      'an SVG called .png',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'png',
      'files.type-refused',
    ],
    ['a program called .jpg', text(`MZ${'\0'.repeat(200)}PE`), 'jpg', 'files.type-refused'],
    ['nothing at all', Buffer.alloc(0), 'pdf', 'files.type-refused'],
    ['a PNG called .pdf', png, 'pdf', 'files.extension-disagrees'],
    ['a PDF called .jpg', pdf, 'jpg', 'files.extension-disagrees'],
    ['a JPEG called .png', jpeg, 'png', 'files.extension-disagrees'],
    ['half a PDF', pdf.subarray(0, pdf.length / 2), 'pdf', 'files.damaged'],
    ['half a PNG', png.subarray(0, png.length - 20), 'png', 'files.damaged'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length - 40), 'jpg', 'files.damaged'],
    ['a PDF behind something else', Buffer.concat([text('#!/bin/sh\n'), pdf]), 'pdf', 'files.type-refused'],
    ['a PDF that is a Java archive too', Buffer.concat([pdf, sampleZip()]), 'pdf', 'files.disguised'],
    [
      'a PDF with an archive inside its last object',
      Buffer.concat([pdf.subarray(0, pdf.length - 6), sampleZip(), text('\nstartxref\n0\n%%EOF\n')]),
      'pdf',
      'files.disguised',
    ],
    [
      'a PDF that begins like a web page',
      text(`%PDF-1.4 <script>alert(1)</script>\n${pdf.toString('latin1')}`),
      'pdf',
      'files.disguised',
    ],
    [
      'a PDF with data after its end',
      Buffer.concat([pdf, text('<?php system($_GET[0]); ?>')]),
      'pdf',
      'files.disguised',
    ],
    [
      'a PDF with a script',
      samplePdfWith('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
      'pdf',
      'files.active-content',
    ],
    [
      'a PDF with a script in disguise',
      samplePdfWith('/OpenAction << /S /J#61vaScr#69pt /JS (x) >>'),
      'pdf',
      'files.active-content',
    ],
    [
      'a PDF that starts a program',
      samplePdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>'),
      'pdf',
      'files.active-content',
    ],
    ['a PNG that is a Java archive too', Buffer.concat([png, sampleZip()]), 'png', 'files.disguised'],
    ['a PNG with something behind it', Buffer.concat([png, text('x')]), 'png', 'files.disguised'],
    [
      'a PNG with a page in its comment',
      Buffer.concat([
        png.subarray(0, 33),
        pngChunk('tEXt', text('Comment\0<script>alert(1)</script>')),
        png.subarray(33),
      ]),
      'png',
      'files.disguised',
    ],
    [
      'a PNG with a wrong checksum',
      Buffer.concat([png.subarray(0, 20), text('\x01'), png.subarray(21)]),
      'png',
      'files.damaged',
    ],
    ['a PNG of 100,000 × 100,000', pngOfSize(100_000, 100_000), 'png', 'files.image-too-large'],
    ['a PNG of no width', pngOfSize(0, 100), 'png', 'files.damaged'],
    ['a JPEG that is a Java archive too', Buffer.concat([jpeg, sampleZip()]), 'jpg', 'files.disguised'],
    [
      'a JPEG whose archive is padded to end like a JPEG',
      Buffer.concat([jpeg, sampleZip(), text('\xff\xd9')]),
      'jpg',
      'files.disguised',
    ],
    ['a JPEG with a film behind it', Buffer.concat([jpeg, text('ftypmp42')]), 'jpg', 'files.disguised'],
    [
      'a JPEG with PHP in its comment',
      jpegWithComment('<?php system($_GET[0]); ?>'),
      'jpg',
      'files.disguised',
    ],
    ['a JPEG of 65,000 × 65,000', jpegOfSize(65_000, 65_000), 'jpg', 'files.image-too-large'],
  ])('%s is refused', async (_, bytes, extension, code) => {
    expect(await verdict(bytes, extension)).toBe(code);
  });

  it('is decided for every possible content without ever breaking', async () => {
    const heads = [pdf.subarray(0, 40), png.subarray(0, 40), jpeg.subarray(0, 40), Buffer.alloc(0)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom<Extension>('pdf', 'png', 'jpg'),
        async (head, rest, extension) => {
          expect(await verdict(Buffer.concat([head, rest]), extension)).toMatch(
            /^files\.|^(?:application|image)\//,
          );
        },
      ),
    );
  });

  it('never survives the loss of its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 9, max: 2000 }), async (cut) => {
        for (const [whole, extension] of [
          [png, 'png'],
          [jpeg, 'jpg'],
        ] as const) {
          const part = whole.subarray(0, Math.max(0, whole.length - cut));
          expect(await verdict(part, extension)).toMatch(/^files\./);
        }
      }),
    );
  });
});

function samplePdfWith(entry: string): Buffer {
  return text(pdf.toString('latin1').replace('/Type /Catalog', `/Type /Catalog ${entry}`));
}

function jpegWithComment(comment: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), text('\xff\xfe'), length, text(comment), jpeg.subarray(2)]);
}

function jpegOfSize(width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.findIndex((byte, i) => byte === 0xff && (copy[i + 1] === 0xc0 || copy[i + 1] === 0xc2));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}
