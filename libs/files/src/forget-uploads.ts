import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled } from '#platform';
import { LessThan } from 'typeorm';
import { UPLOAD_LIFETIME_MS } from './begin-upload.js';
import { FILES_OPTIONS, type FilesOptions } from './files.settings.js';
import { UploadRow } from './upload.entity.js';

const HOUR = 3_600_000;
const BATCH = 500;

/** Forgets uploads whose time is over, with the bytes that came, and what a crash left behind. */
@Injectable()
export class ForgetUploads {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FILES_OPTIONS) private readonly options: FilesOptions,
  ) {}

  @Scheduled('files.forget-uploads', HOUR)
  async run(): Promise<void> {
    for (;;) {
      const over = await this.db.read.find(UploadRow, {
        where: { expiresAt: LessThan(this.clock.now()) },
        take: BATCH,
      });
      for (const { id } of over) {
        await rm(path.join(this.options.directory, 'incoming', id), { force: true });
        await this.db.run((tx) => tx.delete(UploadRow, { id }));
      }
      if (over.length < BATCH) break;
    }
    for (const folder of ['incoming', 'staging']) await this.removeOld(folder);
  }

  /** Nothing works on a file for two days: the process that did is gone, and so is its row. */
  private async removeOld(folder: string): Promise<void> {
    const directory = path.join(this.options.directory, folder);
    const before = this.clock.now().getTime() - 2 * UPLOAD_LIFETIME_MS;
    for (const name of await readdir(directory).catch(() => [])) {
      const file = path.join(directory, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < before) await rm(file, { force: true });
    }
  }
}
