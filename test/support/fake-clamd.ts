import { createServer, type Server, type Socket } from 'node:net';

/** What the fake calls malware: any content with these characters in it (the standard test string's heart). */
const SIGNATURE = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';

/** A daemon that speaks clamd's INSTREAM as clamd(8) describes it. */
export class FakeClamd {
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Bytes that were scanned, in order. */
  readonly scanned: Buffer[] = [];
  /** Answers with this instead of a verdict while set. */
  fault: string | null = null;

  static async start(limit = 25 * 1024 * 1024): Promise<FakeClamd> {
    const server = createServer((socket) => void clamd.serve(socket, limit).catch(() => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const clamd = new FakeClamd(server, `tcp://127.0.0.1:${port}`);
    return clamd;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async serve(socket: Socket, limit: number): Promise<void> {
    let bytes: Buffer = Buffer.alloc(0);
    let content: Buffer | null = null;
    for await (const part of socket as AsyncIterable<Buffer>) {
      bytes = Buffer.concat([bytes, part]);
      if (!content) {
        if (bytes.length < 10) continue;
        if (bytes.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        content = Buffer.alloc(0);
        bytes = bytes.subarray(10);
      }
      while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32BE(0)) {
        const size = bytes.readUInt32BE(0);
        if (size === 0) return void socket.end(this.verdict(content));
        content = Buffer.concat([content, bytes.subarray(4, 4 + size)]);
        if (content.length > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        bytes = bytes.subarray(4 + size);
      }
    }
  }

  private verdict(content: Buffer): string {
    if (this.fault) return `${this.fault}\0`;
    this.scanned.push(content);
    return content.includes(SIGNATURE) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  }
}
