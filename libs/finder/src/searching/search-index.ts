import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock } from '#kernel';
import { Db, LOGGER, Readiness, type Logger } from '#platform';
import type { LexiconContent } from '#search';
import { Words } from '../lexicon/words.js';
import { EntryDocuments } from './documents/entry-documents.js';
import { IndexInUse, NoIndex } from './index-in-use.js';
import { EntryFeed } from './projection/entry-feed.js';
import { IndexFolder } from './projection/index-folder.js';
import { Projector } from './projection/projector.js';
import { observeBuild, observeIndex } from './search-metrics.js';
import { SEARCH_DIRECTORY } from './searching.settings.js';
import type { Answers, QuestionOf } from './threads/thread-messages.js';

/** Milliseconds between two looks at the database: what was changed is found well within two seconds. */
const LOOK = 500;
/** Milliseconds for which a query waits for a process that has just begun. */
const BEGINNING = 5000;
const LIMITS = { threads: availableParallelism(), patience: 3000, start: 120_000, waiting: 200 };

interface KnownLexicon {
  readonly version: string;
  readonly content: LexiconContent;
}

/**
 * The search index of this machine, as this process uses it: it answers from it, and, if it is the one of the machine's
 * processes that holds the folder, keeps it true to the database.
 */
@Injectable()
export class SearchIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stop = new AbortController();
  private readonly feed: EntryFeed;
  private readonly folder: IndexFolder | null;
  private readonly inUse: IndexInUse | null;
  private readonly projector: Projector | null;
  private lexicon: KnownLexicon | null = null;
  private looking: Promise<void> = Promise.resolve();
  private readonly begun = Promise.withResolvers<void>();
  private readonly begunOrLate = Promise.race([
    this.begun.promise,
    sleep(BEGINNING, undefined, { ref: false }),
  ]);
  private isWaiting = false;

  constructor(
    db: Db,
    private readonly words: Words,
    private readonly documents: EntryDocuments,
    private readonly readiness: Readiness,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SEARCH_DIRECTORY) directory: string | undefined,
  ) {
    this.feed = new EntryFeed(db);
    this.folder = directory === undefined ? null : new IndexFolder(directory);
    this.inUse = this.folder && new IndexInUse(this.folder, LIMITS, (error) => this.fail(error));
    this.projector = this.folder && this.projectorFor(this.folder);
  }

  onApplicationBootstrap(): void {
    if (!this.folder) {
      this.logger.warn('without SEARCH_DIR this process searches titles in the database only');
      return;
    }
    this.readiness.add({
      name: 'search',
      check: () => Promise.resolve(this.isWhole ? undefined : 'degraded'),
    });
    observeIndex(() => this.figures());
    this.looking = this.goOn();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.inUse?.close();
    await this.projector?.stop();
    await this.looking;
    this.folder?.letGo();
  }

  /** Does this process answer from an index that is whole? Otherwise another is being built. */
  get isWhole(): boolean {
    return this.inUse?.isWhole ?? false;
  }

  /** @throws NoIndex, TooSlow, ThreadFailure, ThreadGone */
  async ask<Is extends keyof Answers>(question: QuestionOf<Is>): Promise<Answers[Is]> {
    if (!this.inUse) throw new NoIndex();
    await this.begunOrLate;
    return this.inUse.ask(question);
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.look();
      await sleep(LOOK, undefined, { signal, ref: false }).catch(() => 'told to stop');
    }
  }

  /** One look at the database and at the folder. */
  private async look(): Promise<void> {
    try {
      const { inUse, folder, projector } = this;
      if (!inUse || !folder || !projector) return;
      const state = await this.feed.state();
      const { content } = await this.lexiconOf(state.lexicon);
      inUse.look(content);
      this.begun.resolve();
      if (folder.hold())
        await projector.turn({ ...state, dictionary: content, day: shanghaiDay(this.clock.now()) });
      inUse.look(content);
      this.isWaiting = false;
    } catch (error) {
      if (!this.isWaiting && !this.stop.signal.aborted)
        this.logger.warn({ err: error }, 'the search index waits for the database');
      this.isWaiting = true;
    }
  }

  private async lexiconOf(version: string): Promise<KnownLexicon> {
    if (this.lexicon?.version === version) return this.lexicon;
    if (!this.lexicon) await this.words.fill();
    const content = await this.words.content();
    this.lexicon = { version, content };
    return this.lexicon;
  }

  private async figures() {
    const [{ change }, held] = await Promise.all([this.feed.state(), this.ask({ is: 'state' })]);
    return { entries: held.entries, lag: Number(BigInt(change) - BigInt(held.change)) };
  }

  private projectorFor(folder: IndexFolder): Projector {
    return new Projector(folder, this.feed, this.documents, {
      building: (reason) => this.logger.warn({ reason }, 'the search index is being built anew'),
      built: (reason, seconds) => {
        observeBuild(reason, seconds);
        this.logger.info({ reason, seconds: Math.round(seconds) }, 'the search index was built anew');
      },
      failed: (error) => this.fail(error),
    });
  }

  private fail(error: unknown): void {
    if (!this.stop.signal.aborted) this.logger.error({ err: error }, 'the search index cannot be used');
  }
}
