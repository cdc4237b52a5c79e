import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore, type StagedFile } from './file-store.js';

/** Contents in a folder: `ab/cd/abcd…`. Several machines may share it. */
export class FolderStore extends FileStore {
  constructor(private readonly directory: string) {
    super();
  }

  override async stage(source: Readable): Promise<StagedFile> {
    const staging = path.join(this.directory, 'staging');
    await mkdir(staging, { recursive: true, mode: 0o700 });
    const file = path.join(staging, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    const sha256 = hash.digest('hex');
    let kept: Promise<void> | null = null;
    return {
      path: file,
      sha256,
      size,
      keep: () => (kept ??= this.keep(file, sha256)),
      discard: () => rm(file, { force: true }),
    };
  }

  override async read(sha256: string): Promise<{ size: number; stream: Readable }> {
    const file = await open(this.place(sha256), 'r');
    const { size } = await file.stat();
    return { size, stream: file.createReadStream() };
  }

  private async keep(file: string, sha256: string): Promise<void> {
    const target = this.place(sha256);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(file, target);
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  private place(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return path.join(this.directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}
