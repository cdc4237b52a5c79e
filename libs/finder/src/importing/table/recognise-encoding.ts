import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { defineMessages, DomainError } from '#kernel';

defineMessages({
  'import.not-text': {
    zh: '文件不是文本（第{line}行含有空字节）。请在表格软件中另存为“CSV UTF-8（逗号分隔）”，或上传 .xlsx 文件。',
    en: 'The file is no text (there is a null byte in line {line}). Save it as “CSV UTF-8 (comma delimited)”, or send an .xlsx file.',
  },
  'import.encoding': {
    zh: '无法识别文件的字符编码（第{line}行起）。仅支持 UTF-8 和 GB18030（GBK）。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重试。',
    en: 'The characters of the file cannot be read from line {line} on. It has to be UTF-8 or GB18030 (GBK): save it as “CSV UTF-8 (comma delimited)” and try again.',
  },
});

export type Encoding = 'utf-8' | 'gb18030';

/**
 * By which encoding a file is text, having read all of it: a file of UTF-8 with one damaged letter is refused instead of
 * being read as thousands of wrong ones.
 * @throws DomainError `import.not-text`, `import.encoding` (422) with the line
 */
export async function recogniseEncoding(file: string): Promise<Encoding> {
  if (await isText(file)) return 'utf-8';
  const scan = new Utf8Scan();
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) scan.push(chunk as Buffer);
  scan.end();
  if (scan.nullLine) throw refusal('import.not-text', scan.nullLine);
  // Chinese in UTF-8 is three bytes a character; in GB18030 such sequences are rare, and faults are not.
  if (scan.faults < scan.characters || !(await isGb18030(file)))
    throw refusal('import.encoding', scan.faultLine);
  return 'gb18030';
}

/** The usual case, at the speed of the disk: UTF-8 without null bytes. */
async function isText(file: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.length - unfinished(bytes);
    if (bytes.includes(0) || !isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return rest.length === 0;
}

/** How many bytes at the end begin a character that goes on. */
function unfinished(bytes: Buffer): number {
  for (let count = 1; count <= Math.min(3, bytes.length); count++) {
    const byte = bytes[bytes.length - count] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > count ? count : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function refusal(code: string, line: number): DomainError {
  return new DomainError(code, 422, { params: { line } });
}

/** @returns whether each byte belongs to a character that people use: unassigned ones become private ones */
async function isGb18030(file: string): Promise<boolean> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const isForeign = (text: string) => /[\ue000-\uf8ff\ufffd]/.test(text);
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      if (isForeign(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    return !isForeign(decoder.decode());
  } catch {
    return false;
  }
}

/** Which second bytes a first byte of UTF-8 allows (Unicode 16, table 3-7); all others are 80 to BF. */
const SECOND = new Map<number, readonly [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** Counts what is UTF-8 and what is not, whatever the borders of the chunks. */
class Utf8Scan {
  /** Of three bytes or more. */
  characters = 0;
  faults = 0;
  faultLine = 0;
  nullLine = 0;
  private line = 1;
  private missing = 0;
  private isLong = false;
  private low = 0x80;
  private high = 0xbf;

  push(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte < 0x80) this.ascii(byte);
      else this.high8(byte);
    }
  }

  end(): void {
    if (this.missing > 0) this.fault();
  }

  private ascii(byte: number): void {
    if (this.missing > 0) this.fault();
    if (byte === 0x0a) this.line += 1;
    else if (byte === 0) this.nullLine ||= this.line;
  }

  private high8(byte: number): void {
    if (this.missing > 0 && byte >= this.low && byte <= this.high) {
      [this.low, this.high] = [0x80, 0xbf];
      this.missing -= 1;
      if (this.missing === 0 && this.isLong) this.characters += 1;
      return;
    }
    if (this.missing > 0) this.fault();
    if (byte < 0xc2 || byte > 0xf4) return this.fault();
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.isLong = byte >= 0xe0;
    [this.low, this.high] = SECOND.get(byte) ?? [0x80, 0xbf];
  }

  private fault(): void {
    this.faults += 1;
    this.faultLine ||= this.line;
    this.missing = 0;
    [this.low, this.high] = [0x80, 0xbf];
  }
}
