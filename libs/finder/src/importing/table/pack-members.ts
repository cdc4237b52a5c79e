import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file in an archive: its name, and its text piece by piece. */
export interface MemberToPack {
  readonly name: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

interface Packed {
  readonly name: Buffer;
  readonly offset: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
}

/** Sizes stand behind what is packed (bit 3), and names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** Versions of the format that are needed, dates that nobody asks for: 1 January 1980. */
const [VERSION, TIME, DATE] = [20, 0, 0x21];
const MOST = 0xffff_ffff;

/**
 * An archive (APPNOTE 6.3.10, without ZIP64), piece by piece: nothing of it is held but what is being packed. What is
 * larger than such an archive can be breaks off with an error.
 */
export async function* packMembers(members: Iterable<MemberToPack>): AsyncGenerator<Buffer> {
  const directory: Packed[] = [];
  let offset = 0;
  for (const { name, text } of members) {
    const bytes = Buffer.from(name);
    const start = header(0x04034b50, [VERSION, FLAGS, DEFLATED, TIME, DATE], [0, 0, 0], [bytes.length, 0]);
    yield Buffer.concat([start, bytes]);
    const content = { sum: 0, packed: 0, size: 0 };
    yield* deflated(text, content);
    const member = { name: bytes, offset, ...content };
    yield header(0x08074b50, [], [member.sum, member.packed, member.size], []);
    directory.push(member);
    offset += start.length + bytes.length + member.packed + 16;
    if (offset > MOST || member.size > MOST) throw new Error('the archive is larger than its format allows');
  }
  const entries = Buffer.concat(directory.flatMap((member) => [entryOf(member), member.name]));
  yield entries;
  const count = directory.length;
  yield Buffer.concat([
    header(0x06054b50, [0, 0, count, count], [entries.length, offset], []),
    Buffer.alloc(2),
  ]);
}

async function* deflated(
  text: MemberToPack['text'],
  counted: { sum: number; packed: number; size: number },
): AsyncGenerator<Buffer> {
  const packing = createDeflateRaw();
  async function* bytes() {
    for await (const piece of text) {
      const data = Buffer.from(piece);
      counted.sum = crc32(data, counted.sum);
      counted.size += data.length;
      yield data;
    }
  }
  const ended = pipeline(Readable.from(bytes(), { objectMode: false }), packing);
  // Heard below; until then nobody listens.
  ended.catch(() => undefined);
  for await (const chunk of packing as AsyncIterable<Buffer>) {
    counted.packed += chunk.length;
    yield chunk;
  }
  await ended;
}

function entryOf({ name, offset, sum, packed, size }: Packed): Buffer {
  const start = header(
    0x02014b50,
    [VERSION, VERSION, FLAGS, DEFLATED, TIME, DATE],
    [sum, packed, size],
    [name.length, 0, 0, 0, 0],
  );
  const rest = Buffer.alloc(8);
  rest.writeUInt32LE(offset, 4);
  return Buffer.concat([start, rest]);
}

/** A signature, then numbers of two bytes, of four, and of two again. */
function header(
  signature: number,
  before: readonly number[],
  long: readonly number[],
  after: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(4 + before.length * 2 + long.length * 4 + after.length * 2);
  let at = bytes.writeUInt32LE(signature, 0);
  for (const value of before) at = bytes.writeUInt16LE(value, at);
  for (const value of long) at = bytes.writeUInt32LE(value, at);
  for (const value of after) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
