import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, newId, shanghaiDay, type Clock } from '#kernel';
import { insertRows, type Tx } from '#platform';
import { In } from 'typeorm';
import { ChangeFeed } from '../feed/change-feed.js';
import type { EntryContent } from '../kinds/check-entry.js';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { entryAddress } from './entry-address.js';
import { endedVersion, snapshotOf, type Author } from './entry-version.js';
import { FinderEntry, FinderEntryVersion } from './entry.entity.js';
import { entryWorkflow } from './entry.workflow.js';

/** What an entry is to say; read and checked by its kind (`EntryCheck`). */
export interface EntryDraft extends EntryContent {
  readonly kind: Kind;
  readonly sourceId: string | null;
  /** With the source it names the entry: the same ones are the same entry. */
  readonly externalId: string | null;
  /** Null leaves it with whoever maintains it. */
  readonly companyId: string | null;
  /** When it was last known to be right; null: now, if it is new or says something new. */
  readonly confirmedOn: string | null;
  readonly demo: boolean;
}

export interface PutResult {
  readonly id: string;
  readonly outcome: 'new' | 'changed' | 'unchanged';
}

/** One entry in the middle of being written. */
interface Writing {
  readonly draft: EntryDraft;
  readonly outcome: PutResult['outcome'];
  readonly entry: FinderEntry;
  readonly ended: FinderEntryVersion | null;
}

/** So much text goes into one statement; the database takes 16 MB unless it is told otherwise. */
const STATEMENT = 2_000_000;

/**
 * The only place that writes entries. Rows are locked first, by their names; the change numbers come after, and whoever
 * else wants some waits until the transaction has ended.
 */
@Injectable()
export class WriteEntries {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes what is new, changes what says something else, and writes nothing of what is there already. What was
   * archived stays so.
   * @param drafts none of them twice
   * @returns what became of each, in their order
   */
  async put(tx: Tx, drafts: readonly EntryDraft[], by: Author): Promise<PutResult[]> {
    const locked = await this.known(tx, drafts, 'lock');
    const wanted = drafts.map((draft) => this.writing(draft, locked.get(nameOf(draft)), by));
    const touched = wanted.filter(({ outcome }) => outcome !== 'unchanged').length;
    if (touched === 0) return wanted.map(resultOf);
    const first = await this.feed.take(tx, 'entries', touched);
    const writing = await this.again(tx, wanted, by);
    await this.number(tx, writing, first);
    await this.write(tx, writing);
    return writing.map(resultOf);
  }

  /** Publishes one that comes from no source. @returns its id */
  async publish(
    tx: Tx,
    said: EntryContent & Pick<EntryDraft, 'kind' | 'companyId'>,
    by: Author,
  ): Promise<string> {
    const draft = { ...said, sourceId: null, externalId: null, confirmedOn: null, demo: false };
    const [written] = await this.put(tx, [draft], by);
    if (!written) throw new Error('an entry that was put has no result');
    return written.id;
  }

  /** Has one entry say something else, confirmed today. @param entry locked */
  rewrite(tx: Tx, entry: FinderEntry, kind: Kind, content: EntryContent, by: Author): Promise<void> {
    return this.change(tx, entry, by, (changed) => {
      const fields = JSON.stringify(content.fields);
      Object.assign(changed, content, { kind, fields, confirmedOn: this.today() });
    });
  }

  /**
   * Changes one entry. A move of its workflow counts its version up; other changes of what it says do so here.
   * @param entry locked
   */
  async change(tx: Tx, entry: FinderEntry, by: Author, make: (entry: FinderEntry) => void): Promise<void> {
    const before = { ...entry };
    make(entry);
    if (entry.version === before.version && snapshotOf(entry) !== snapshotOf(before)) entry.version += 1;
    entry.closesOn = this.kinds.closesOn(entry.kind, fieldsOf(entry));
    entry.updatedAt = this.clock.now();
    entry.changeNumber = String(await this.feed.take(tx, 'entries'));
    if (entry.version !== before.version) {
      await tx.insert(FinderEntryVersion, endedVersion(before, by, this.clock.now()));
    }
    await tx.save(FinderEntry, entry, { reload: false });
  }

  /** By source and name there. */
  private async known(
    tx: Tx,
    drafts: readonly EntryDraft[],
    how: 'lock' | 'read',
  ): Promise<Map<string, FinderEntry>> {
    const named = drafts.filter(({ sourceId, externalId }) => sourceId !== null && externalId !== null);
    const sources = Map.groupBy(named, ({ sourceId }) => sourceId ?? '');
    const found = new Map<string, FinderEntry>();
    for (const [sourceId, ofSource] of sources) {
      const rows = await tx.find(FinderEntry, {
        where: { sourceId, externalId: In(ofSource.map(({ externalId }) => externalId)) },
        order: { id: 'ASC' },
        ...(how === 'lock' ? { lock: { mode: 'pessimistic_write' } } : {}),
      });
      for (const row of rows) found.set(nameOf(row), row);
    }
    return found;
  }

  /** What was new may have been written by somebody else meanwhile; from now on nobody can. */
  private async again(tx: Tx, wanted: readonly Writing[], by: Author): Promise<Writing[]> {
    const unseen = wanted.flatMap(({ draft, outcome }) => (outcome === 'new' ? [draft] : []));
    const found = await this.known(tx, unseen, 'read');
    return wanted.map((one) => {
      const entry = one.outcome === 'new' ? found.get(nameOf(one.draft)) : undefined;
      return entry ? this.writing(one.draft, entry, by) : one;
    });
  }

  private writing(draft: EntryDraft, known: FinderEntry | undefined, by: Author): Writing {
    if (!known) return { draft, outcome: 'new', entry: this.begun(draft), ended: null };
    const entry = this.filled({ ...known }, draft);
    const says = snapshotOf(entry) !== snapshotOf(known);
    const confirmedOn = draft.confirmedOn ?? (says ? this.today() : known.confirmedOn);
    if (confirmedOn > known.confirmedOn) entry.confirmedOn = confirmedOn;
    const same =
      !says &&
      entry.confirmedOn === known.confirmedOn &&
      entry.demo === known.demo &&
      entry.companyId === known.companyId;
    if (same) return { draft, outcome: 'unchanged', entry: known, ended: null };
    if (says) entry.version += 1;
    entry.updatedAt = this.clock.now();
    return {
      draft,
      outcome: 'changed',
      entry,
      ended: says ? endedVersion(known, by, this.clock.now()) : null,
    };
  }

  private begun(draft: EntryDraft): FinderEntry {
    const at = this.clock.now();
    const entry = this.filled(new FinderEntry(), draft);
    Object.assign(entry, {
      id: newId(at.getTime()),
      sourceId: draft.sourceId,
      externalId: draft.externalId,
      companyId: draft.companyId,
      state: entryWorkflow.definition.initial,
      version: 0,
      conditions: null,
      pinned: false,
      confirmedOn: draft.confirmedOn ?? this.today(),
      createdAt: at,
      updatedAt: at,
    });
    entry.address = entryAddress(draft.kind, draft.title, draft.externalId ?? entry.id);
    entryWorkflow.move(entry, 'publish', { as: ['system'] });
    return entry;
  }

  private filled(entry: FinderEntry, draft: EntryDraft): FinderEntry {
    const { kind, title, titleEn, body, fields, demo } = draft;
    return Object.assign(entry, {
      kind,
      title,
      titleEn,
      body,
      fields: JSON.stringify(fields),
      closesOn: this.kinds.closesOn(kind, fields),
      companyId: draft.companyId ?? entry.companyId,
      demo,
    });
  }

  /** Each one's place in the order of changes, and an address of its own. */
  private async number(tx: Tx, writing: readonly Writing[], first: bigint): Promise<void> {
    const touched = writing.filter(({ outcome }) => outcome !== 'unchanged');
    for (const [at, { entry }] of touched.entries()) entry.changeNumber = String(first + BigInt(at));
    const added = writing.flatMap(({ outcome, entry }) => (outcome === 'new' ? [entry] : []));
    if (added.length === 0) return;
    const rows = await tx.find(FinderEntry, {
      select: { address: true },
      where: { address: In(added.map(({ address }) => address)) },
    });
    const taken = new Set(rows.map(({ address }) => address));
    for (const entry of added) {
      if (taken.has(entry.address)) entry.address = entryAddress(entry.kind, entry.title, entry.id);
      taken.add(entry.address);
    }
  }

  private async write(tx: Tx, writing: readonly Writing[]): Promise<void> {
    await insertRows(
      tx,
      FinderEntryVersion,
      writing.flatMap(({ ended }) => ended ?? []),
    );
    for (const [outcome, repeated] of [
      ['new', 'fails'],
      ['changed', 'known ones change'],
    ] as const) {
      const rows = writing.filter((one) => one.outcome === outcome).map(({ entry }) => entry);
      for (const part of partsOf(rows)) await insertRows(tx, FinderEntry, part, repeated);
    }
  }

  private today(): string {
    return shanghaiDay(this.clock.now());
  }
}

/** No entry of another source, or of none, has it. */
function nameOf({ sourceId, externalId }: Pick<EntryDraft, 'sourceId' | 'externalId'>): string {
  return `${sourceId}\n${externalId}`;
}

function resultOf({ entry, outcome }: Writing): PutResult {
  return { id: entry.id, outcome };
}

function fieldsOf(entry: FinderEntry): Record<string, string | string[]> {
  return JSON.parse(entry.fields) as Record<string, string | string[]>;
}

/** As many rows together as one statement takes. */
function partsOf(rows: readonly FinderEntry[]): FinderEntry[][] {
  const parts: FinderEntry[][] = [];
  let room = 0;
  for (const row of rows) {
    const length = row.body.length + row.fields.length;
    if (length > room) {
      parts.push([]);
      room = STATEMENT;
    }
    parts.at(-1)?.push(row);
    room -= length;
  }
  return parts;
}
