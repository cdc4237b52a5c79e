import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { defineMessages, DomainError } from '#kernel';

defineMessages({
  'import.not-xlsx': {
    zh: '文件不是可读取的 Excel 工作簿（.xlsx）。请去除密码，或另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后重试。',
    en: 'The file is no Excel workbook (.xlsx) that can be read. Remove its password, or save it as “Excel workbook (.xlsx)” or “CSV UTF-8”, and try again.',
  },
  'import.too-large': {
    zh: '工作簿解压后过大。请分成几个文件，或另存为“CSV UTF-8”后重试。',
    en: 'The workbook is too large when unpacked. Divide it, or save it as “CSV UTF-8”, and try again.',
  },
});

interface Member {
  readonly isDeflated: boolean;
  readonly packed: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Of the end of the directory with the longest comment. */
const TAIL = 22 + 0xffff;
const MOST_DIRECTORY = 4 << 20;

/** What an office program packs into one file (APPNOTE 6.3.10, without ZIP64 and encryption), read member by member. */
export class ZipFile {
  private constructor(
    private readonly file: string,
    private readonly members: ReadonlyMap<string, Member>,
  ) {}

  /** @throws DomainError `import.not-xlsx` (422) */
  static async open(file: string): Promise<ZipFile> {
    const handle = await open(file);
    try {
      return new ZipFile(file, readDirectory(await directoryOf(handle)));
    } finally {
      await handle.close();
    }
  }

  has(name: string): boolean {
    return this.members.has(name);
  }

  /**
   * The member as text, piece by piece.
   * @param most bytes that it may unpack to, whatever the file says of itself
   * @throws DomainError `import.not-xlsx`, `import.too-large` (422)
   */
  async *text(name: string, most: number): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    try {
      for await (const chunk of await this.unpacked(name)) {
        size += chunk.length;
        if (size > most) throw new DomainError('import.too-large', 422);
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (cause) {
      throw cause instanceof DomainError ? cause : notWorkbook(cause);
    }
  }

  private async unpacked(name: string): Promise<AsyncIterable<Buffer>> {
    const member = this.members.get(name);
    if (!member) throw notWorkbook();
    const header = await readAt(this.file, member.offset, 30);
    if (header.readUInt32LE(0) !== LOCAL_HEADER) throw notWorkbook();
    const start = member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = createReadStream(this.file, { start, end: start + member.packed - 1 });
    if (!member.isDeflated) return packed;
    const inflate = createInflateRaw();
    packed.on('error', (error) => inflate.destroy(error));
    return packed.pipe(inflate);
  }
}

async function directoryOf(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const tail = await part(handle, Math.max(0, size - TAIL), Math.min(size, TAIL));
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (length > MOST_DIRECTORY || offset + length > size) break;
    return part(handle, offset, length);
  }
  throw notWorkbook();
}

function readDirectory(directory: Buffer): Map<string, Member> {
  const members = new Map<string, Member>();
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) break;
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const end = at + 46 + (name ?? 0);
    if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw notWorkbook();
    members.set(directory.toString('utf8', at + 46, end), {
      isDeflated: method === 8,
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  return members;
}

async function readAt(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    return await part(handle, offset, length);
  } finally {
    await handle.close();
  }
}

async function part(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead < length) throw notWorkbook();
  return buffer;
}

export function notWorkbook(cause?: unknown): DomainError {
  return new DomainError('import.not-xlsx', 422, cause === undefined ? {} : { cause });
}
