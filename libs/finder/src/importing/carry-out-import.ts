import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { FileStore } from '#files';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { ImportEntries } from './import-entries.js';
import type { ImportReport } from './import-report.js';
import { FinderImport } from './import.entity.js';

/** How often its state is written down while a file is read, in milliseconds. */
const EVERY_MS = 1000;

/**
 * Reads a file that an editor has sent. May run again at any time: a finished one stays as it is, and one that was
 * broken off counts what it had already brought in as unchanged.
 */
@Injectable()
export class CarryOutImport {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly importing: ImportEntries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(importId: string): Promise<void> {
    const order = await this.db.read.findOneBy(FinderImport, { id: importId });
    if (!order || order.finishedAt) return;
    const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
    try {
      const file = path.join(folder, 'table');
      const { stream } = await this.store.read(order.sha256);
      await pipeline(stream, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
      await this.read(order, file);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async read(order: FinderImport, file: string): Promise<void> {
    const { kind, source: name, licence, address, dryRun, personId, personName } = order;
    let [noted, noting] = [Date.now(), Promise.resolve()];
    const report = await this.importing.run(
      {
        file,
        kind,
        source: { name, licence, address },
        by: { person: { id: personId, name: personName }, reason: 'import' },
        dryRun,
      },
      {
        onProgress: (sofar) => {
          if (Date.now() - noted < EVERY_MS) return;
          noted = Date.now();
          noting = noting.then(() => this.note(order.id, sofar, null));
        },
      },
    );
    await noting;
    await this.note(order.id, report, this.clock.now());
  }

  private async note(id: string, report: ImportReport, finishedAt: Date | null): Promise<void> {
    const { faults, kind: _kind, source: _source, dryRun: _dryRun, ...counts } = report;
    const said = { report: JSON.stringify(counts), faults: JSON.stringify(faults), finishedAt };
    await this.db.run((tx) => tx.update(FinderImport, { id }, said));
  }
}
