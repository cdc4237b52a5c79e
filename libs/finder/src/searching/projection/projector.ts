import type { LexiconContent } from '#search';
import { wordsId } from '../threads/words-id.js';
import { IndexFile } from '../threads/index-file.js';
import type { FeedFacts } from '../threads/thread-messages.js';
import { ThreadFailure } from '../threads/thread.js';
import type { EntryDocuments } from '../documents/entry-documents.js';
import type { EntryFeed, EntryRow, FeedState } from './entry-feed.js';
import type { IndexFolder } from './index-folder.js';

/** Why an index is built anew. */
export type BuildReason = 'missing' | 'other-database' | 'words' | 'wish';

/** What the index has to follow at this moment. */
export interface Target extends FeedState {
  readonly dictionary: LexiconContent;
  /** Of Shanghai, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Tells of what an operator should know. */
export interface ProjectionLog {
  readonly building: (reason: BuildReason) => void;
  readonly built: (reason: BuildReason, seconds: number) => void;
  readonly failed: (error: unknown) => void;
}

const BATCH = 100;
/** Milliseconds for which the file before is still written: others may read it until they have opened the new one. */
const HANDOVER = 10_000;

/** Keeps the index file of this machine true to the database. One process of the machine does. */
export class Projector {
  private live: IndexFile | null = null;
  private former: { readonly file: IndexFile; readonly until: number } | null = null;
  private building: Promise<void> | null = null;
  private isStopping = false;

  constructor(
    private readonly folder: IndexFolder,
    private readonly feed: EntryFeed,
    private readonly documents: EntryDocuments,
    private readonly log: ProjectionLog,
  ) {}

  get isBuilding(): boolean {
    return this.building !== null;
  }

  /** Writes what has changed since the last turn; begins to build beside when the file is not what it has to be. */
  async turn(target: Target): Promise<void> {
    await this.open();
    const reason = this.reasonToBuild(target);
    if (reason === 'other-database') await this.giveUp();
    if (reason && !this.building && !this.isStopping) {
      this.building = this.build(reason, target)
        .catch((error: unknown) => this.log.failed(error))
        .finally(() => (this.building = null));
    }
    for (const file of [this.live, this.former?.file]) if (file) await this.follow(file, target);
    await this.endFormer();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.building;
    await this.live?.close();
    await this.former?.file.close();
  }

  private async open(): Promise<void> {
    const path = this.folder.current();
    if (this.live && this.live.path !== path) {
      await this.live.close();
      this.live = null;
    }
    if (this.live || path === undefined) return;
    try {
      this.live = await IndexFile.open(path);
      if (!this.building) this.folder.tidy([path]);
    } catch (error) {
      this.log.failed(error);
      if (error instanceof ThreadFailure && error.damaged) this.folder.condemn(path);
    }
  }

  private async giveUp(): Promise<void> {
    const { live } = this;
    this.live = null;
    if (live) this.folder.condemn(live.path);
    await live?.close();
  }

  private reasonToBuild({ origin, change, dictionary, wish }: Target): BuildReason | null {
    const { live } = this;
    if (!live) return 'missing';
    const { facts } = live;
    // Also of one that was brought back to an earlier day.
    if (facts.origin !== origin || BigInt(facts.change) > BigInt(change)) return 'other-database';
    if (live.words !== wordsId(dictionary)) return 'words';
    return BigInt(facts.wish) < BigInt(wish) ? 'wish' : null;
  }

  /** Beside the file in use, which is followed meanwhile. */
  private async build(reason: BuildReason, target: Target): Promise<void> {
    const began = performance.now();
    this.log.building(reason);
    const path = this.folder.fresh();
    const { origin, wish, day } = target;
    const file = await IndexFile.create(path, target.dictionary, { origin, wish, day, change: '0' });
    try {
      await this.follow(file, target, true);
      await file.settle();
      const { change } = await this.feed.state();
      await this.follow(file, { ...target, change }, true);
    } catch (error) {
      await file.close();
      this.folder.condemn(path);
      throw error;
    }
    await this.former?.file.close();
    this.former = this.live && { file: this.live, until: performance.now() + HANDOVER };
    this.live = file;
    this.folder.use(path);
    this.log.built(reason, (performance.now() - began) / 1000);
  }

  private async follow(file: IndexFile, target: Target, mustSucceed = false): Promise<void> {
    try {
      await this.takeEnded(file, target.day);
      await this.takeChanges(file, target.change);
    } catch (error) {
      if (mustSucceed || !(error instanceof ThreadFailure)) throw error;
      this.log.failed(error);
      if (error.damaged) this.folder.condemn(file.path);
    }
  }

  /** What was open yesterday may be over today. */
  private async takeEnded(file: IndexFile, day: string): Promise<void> {
    if (file.facts.day === day) return;
    const rows = await this.feed.ended(file.facts.day, day);
    await this.write(file, rows, day, { day });
    // Once a night what changed since becomes part of the notes, which are of no use after many changes.
    await file.settle();
  }

  private async takeChanges(file: IndexFile, latest: string): Promise<void> {
    while (BigInt(file.facts.change) < BigInt(latest)) {
      if (this.isStopping) throw new Error('the process ends');
      const rows = await this.feed.after(file.facts.change, BATCH);
      const last = rows.at(-1)?.change_number ?? latest;
      const change = rows.length < BATCH && BigInt(last) < BigInt(latest) ? latest : last;
      await this.write(file, rows, file.facts.day, { change });
    }
  }

  private async write(
    file: IndexFile,
    rows: readonly EntryRow[],
    day: string,
    facts: Partial<FeedFacts>,
  ): Promise<void> {
    const put = rows.filter(({ state }) => state === 'published').map((row) => this.documents.of(row, day));
    const remove = rows.filter(({ state }) => state !== 'published').map(({ id }) => id);
    await file.apply(put, remove, facts);
  }

  private async endFormer(): Promise<void> {
    if (!this.former || performance.now() < this.former.until) return;
    await this.former.file.close();
    this.former = null;
    if (this.live) this.folder.tidy([this.live.path]);
  }
}
