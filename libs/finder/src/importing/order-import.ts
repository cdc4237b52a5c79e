import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { FileStore } from '#files';
import { CLOCK, DomainError, newId, notFound, type Clock } from '#kernel';
import { Db, Outbox, type Tx } from '#platform';
import { FinderImport } from './import.entity.js';
import { importOrdered } from './import.events.js';
import type { ImportQuery } from './import.schema.js';

type Order = Omit<
  FinderImport,
  'id' | 'report' | 'faults' | 'personId' | 'personName' | 'orderedAt' | 'finishedAt'
>;

/** Takes a file of entries in, for the queue to read. */
@Injectable()
export class OrderImport {
  constructor(
    private readonly db: Db,
    private readonly store: FileStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param content the bytes of the file
   * @returns the id of the import
   * @throws DomainError `import.empty` 422
   */
  async run(actor: Actor, query: ImportQuery, content: Readable): Promise<string> {
    const staged = await this.store.stage(content);
    try {
      const { sha256, size } = staged;
      if (size === 0) throw new DomainError('import.empty', 422);
      const { address = null, dryRun, ...said } = query;
      const order = { ...said, address, dryRun: dryRun === 'true', sha256, size };
      return await this.db.run(async (tx) => {
        const id = await this.place(tx, actor, order);
        // Last, so that a refusal stores nothing.
        await staged.keep();
        return id;
      });
    } finally {
      await staged.discard();
    }
  }

  /** The same file once more, after a dry run this time in earnest. @throws DomainError 404 */
  async again(actor: Actor, importId: string): Promise<string> {
    const before = await this.db.read.findOneBy(FinderImport, { id: importId });
    if (!before) throw notFound();
    const { kind, source, licence, address, fileName, sha256, size } = before;
    const order = { kind, source, licence, address, fileName, sha256, size, dryRun: false };
    return this.db.run((tx) => this.place(tx, actor, order));
  }

  private async place(tx: Tx, actor: Actor, order: Order): Promise<string> {
    const orderedAt = this.clock.now();
    const id = newId(orderedAt.getTime());
    const { id: personId, name: personName } = actor.person;
    const empty = { report: null, faults: null, finishedAt: null };
    await tx.insert(FinderImport, { id, ...order, ...empty, personId, personName, orderedAt });
    await this.outbox.add(tx, importOrdered, { importId: id });
    return id;
  }
}
