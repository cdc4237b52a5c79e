import { createCanvas } from '@napi-rs/canvas';
import { crc32 } from 'node:zlib';

/** A small picture that a browser would show. */
function canvas(text: string) {
  const drawing = createCanvas(160, 90);
  const pen = drawing.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 160, 90);
  pen.fillStyle = '#0b5c6e';
  pen.fillRect(10, 10, 20 + (text.length % 50), 30);
  pen.fillText(text, 10, 60);
  return drawing;
}

export function samplePng(text = 'sample'): Buffer {
  return canvas(text).toBuffer('image/png');
}

export function sampleJpeg(text = 'sample'): Buffer {
  return canvas(text).toBuffer('image/jpeg');
}

/** One PNG chunk with a right checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The header of a PNG that claims to be so large. */
export function pngOfSize(width: number, height: number): Buffer {
  const png = samplePng();
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', header), png.subarray(33)]);
}

/** A ZIP archive with one stored entry, as every unpacker reads it. */
export function sampleZip(name = 'run.class', content = Buffer.from('cafebabe', 'hex')): Buffer {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(20, 6);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + title.length, 12);
  end.writeUInt32LE(local.length + title.length + content.length, 16);
  return Buffer.concat([local, title, content, central, title, end]);
}
