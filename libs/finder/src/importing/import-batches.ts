import type { Db, Tx } from '#platform';
import { In } from 'typeorm';
import { FinderEntry } from '../entries/entry.entity.js';
import type { Author } from '../entries/entry-version.js';
import type { EntryDraft, PutResult, WriteEntries } from '../entries/write-entries.js';
import type { Kinds } from '../kinds/kinds.js';
import type { Kind } from '../kinds/kinds-file.js';
import { importFault } from './import-report.js';
import type { ImportTally } from './import-tally.js';
import type { ReadEntry, ReadLine } from './read-line.js';
import { SeenIds } from './seen-ids.js';

export interface BatchOrder {
  readonly kind: Kind;
  readonly sourceId: string;
  readonly by: Author;
  readonly dryRun: boolean;
  readonly onlyNew: boolean;
}

/** So many lines, or so many characters of them, are written in one transaction. */
const MOST_LINES = 500;
const MOST_TEXT = 4_000_000;

type Outcomes = readonly PutResult['outcome'][];

/** Takes a transaction back, with what it would have done. */
class DryRun extends Error {
  constructor(readonly outcomes: Outcomes) {
    super('nothing is to be written');
  }
}

/** Gathers the lines of one file and writes them together. */
export class ImportBatches {
  private readonly seen = new SeenIds();
  private batch: ReadEntry[] = [];
  private size = 0;

  constructor(
    private readonly db: Db,
    private readonly writing: WriteEntries,
    private readonly kinds: Kinds,
    private readonly order: BatchOrder,
    private readonly tally: ImportTally,
  ) {}

  /** @returns whether it is time to write */
  take(read: ReadLine): boolean {
    if ('faults' in read) {
      this.tally.refuse(read.faults);
      return false;
    }
    const { line, externalId, column, content } = read;
    const first = this.seen.add(externalId, line);
    if (first !== null) {
      this.tally.refuse([importFault(line, column, 'import.duplicate', { line: first })]);
      return false;
    }
    this.batch.push(read);
    this.size += content.body.length;
    return this.batch.length >= MOST_LINES || this.size >= MOST_TEXT;
  }

  async write(): Promise<void> {
    const { batch } = this;
    // At once: what is read meanwhile belongs to the next.
    [this.batch, this.size] = [[], 0];
    const kinds = await this.kindsOf(batch);
    const drafts: EntryDraft[] = [];
    const staying: Outcomes[number][] = [];
    for (const read of batch) {
      const known = kinds.get(read.externalId);
      if (known && known !== this.order.kind) this.refuseOther(read, known);
      else if (known && this.order.onlyNew) staying.push('unchanged');
      else drafts.push(this.draftOf(read));
    }
    this.tally.wrote([...staying, ...(drafts.length > 0 ? await this.put(drafts) : [])]);
  }

  private async put(drafts: readonly EntryDraft[]): Promise<Outcomes> {
    try {
      return await this.db.run((tx) => this.putIn(tx, drafts));
    } catch (error) {
      if (error instanceof DryRun) return error.outcomes;
      throw error;
    }
  }

  private async putIn(tx: Tx, drafts: readonly EntryDraft[]): Promise<Outcomes> {
    const results = await this.writing.put(tx, drafts, this.order.by);
    const outcomes = results.map(({ outcome }) => outcome);
    if (this.order.dryRun) throw new DryRun(outcomes);
    return outcomes;
  }

  /** In which directory each is that the source has already. */
  private async kindsOf(batch: readonly ReadEntry[]): Promise<Map<string, Kind>> {
    if (batch.length === 0) return new Map();
    const rows = await this.db.read.find(FinderEntry, {
      select: { externalId: true, kind: true },
      where: { sourceId: this.order.sourceId, externalId: In(batch.map(({ externalId }) => externalId)) },
    });
    return new Map(rows.map(({ externalId, kind }) => [externalId ?? '', kind]));
  }

  private refuseOther({ line, column }: ReadEntry, kind: Kind): void {
    const { name } = this.kinds.of(kind);
    this.tally.refuse([importFault(line, column, 'import.other-kind', { kind: name })]);
  }

  private draftOf({ externalId, content, confirmedOn, demo }: ReadEntry): EntryDraft {
    const { kind, sourceId } = this.order;
    return { kind, sourceId, externalId, companyId: null, ...content, confirmedOn, demo };
  }
}
