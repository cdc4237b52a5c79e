import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { ScanVerdict, Scanner } from './scanner.js';

/** clamd gives up on a silent peer after a while (ReadTimeout, 120 s); so do we. */
const SILENCE_MS = 60_000;

/** Scans by a clamd daemon over its INSTREAM command (clamd(8)): length-prefixed chunks, an empty one at the end. */
export class ClamdScanner implements Scanner {
  constructor(private readonly address: string) {}

  async scan(content: Readable): Promise<ScanVerdict> {
    const socket = this.connect();
    try {
      // When clamd refuses in the middle (its size limit) writing fails, but its reply says why: the reply decides.
      const sent = this.send(socket, content).catch(() => content.destroy());
      const [reply] = await Promise.all([readReply(socket), sent]);
      return verdictOf(reply);
    } finally {
      socket.destroy();
    }
  }

  private connect(): Socket {
    const url = new URL(this.address);
    const socket =
      url.protocol === 'unix:'
        ? connect(decodeURIComponent(url.pathname))
        : connect(Number(url.port || 3310), url.hostname.replace(/^\[|\]$/g, ''));
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd does not answer')));
    return socket;
  }

  private async send(socket: Socket, content: Readable): Promise<void> {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      await write(socket, Buffer.concat([length, chunk]));
    }
    await write(socket, Buffer.alloc(4));
  }
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function readReply(socket: Socket): Promise<string> {
  let reply = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    reply += chunk.toString('utf8');
    if (reply.includes('\0') || reply.length > 2000) break;
  }
  return reply.replace(/\0.*$/s, '').trim();
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or an error such as `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(reply: string): ScanVerdict {
  if (reply.endsWith(': OK')) return { infected: false };
  const finding = /: (.+) FOUND$/.exec(reply)?.[1];
  if (finding) return { infected: true, finding };
  throw new Error(`clamd answered: ${reply || 'nothing'}`);
}
