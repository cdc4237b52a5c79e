import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { insertRows, type Tx } from '#platform';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { FinderPush } from './interest.entity.js';
import { matchEntry, type Comparable, type Interests } from './match-entry.js';

interface EntryRow {
  readonly id: string;
  readonly kind: Kind;
  readonly version: number;
  readonly change_number: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly body: string;
  readonly fields: string;
}

type InterestRow = Readonly<Record<'company_id' | 'kinds' | 'fields' | 'places' | 'words', string>>;
type Fields = Readonly<Record<string, string | readonly string[]>>;

const ROWS = 1000;
/** Of a text as long as a book, the beginning is looked through. */
const BODY = 20_000;

/**
 * Compares changed entries with what all companies want. Companies are read once for a piece of changes; a version of
 * an entry is found for a company once, however often this runs.
 */
@Injectable()
export class TargetEntries {
  constructor(
    private readonly kinds: Kinds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, after: string, upTo: string): Promise<void> {
    const interests = await this.interests(tx);
    if (interests.length === 0) return;
    const entries = await tx.query<EntryRow[]>(
      `SELECT id, kind, version, change_number, title, title_en, LEFT(body, ${BODY}) AS body, fields
         FROM finder_entry WHERE change_number > ? AND change_number <= ? AND state = 'published'
        ORDER BY change_number`,
      [after, upTo],
    );
    for (const entry of entries) {
      await this.push(tx, entry, interests);
      // One entry takes milliseconds; other jobs of the process come in between.
      await breathe();
    }
  }

  private async interests(tx: Tx): Promise<readonly Interests[]> {
    const rows = await tx.query<InterestRow[]>(
      "SELECT company_id, kinds, fields, places, words FROM finder_interest WHERE frequency <> 'off'",
    );
    return rows.map((row) => ({
      companyId: row.company_id,
      kinds: listOf(row.kinds),
      fields: listOf(row.fields),
      places: listOf(row.places),
      words: listOf(row.words).map(fold),
    }));
  }

  private async push(tx: Tx, entry: EntryRow, interests: readonly Interests[]): Promise<void> {
    const comparable = this.comparable(entry);
    const at = this.clock.now();
    const { id: entryId, version: entryVersion, change_number: changeNumber } = entry;
    const said = { entryId, entryVersion, changeNumber, at, toldAt: null };
    const found = interests.flatMap((wanted): FinderPush[] => {
      const reasons = matchEntry(comparable, wanted);
      return reasons ? [{ ...said, companyId: wanted.companyId, reasons: JSON.stringify(reasons) }] : [];
    });
    for (let from = 0; from < found.length; from += ROWS)
      await insertRows(tx, FinderPush, found.slice(from, from + ROWS), 'known ones stay');
  }

  private comparable(entry: EntryRow): Comparable {
    const values = JSON.parse(entry.fields) as Fields;
    const of = (type: string) =>
      this.kinds
        .of(entry.kind)
        .fields.filter((field) => field.type === type)
        .flatMap(({ id }) => values[id] ?? []);
    const text = fold([entry.title, entry.title_en, entry.body].join('\n'));
    const known = new Map<string, boolean>();
    const has = (word: string) => {
      const found = known.get(word) ?? text.includes(word);
      known.set(word, found);
      return found;
    };
    return { kind: entry.kind, fields: of('field'), places: of('division'), has };
  }
}

const listOf = (json: string) => JSON.parse(json) as string[];

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
