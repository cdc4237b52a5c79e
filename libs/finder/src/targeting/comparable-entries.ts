import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { PolicyConditions } from '../fit/policy-conditions.js';
import { storedConditions } from '../fit/stored-conditions.js';
import type { Kind } from '../kinds/kinds-file.js';
import { Kinds } from '../kinds/kinds.js';
import { foldWords } from './fold-words.js';
import type { Comparable } from './match-entry.js';

/** A version of an entry that companies are compared with. */
export interface ChangedEntry extends Comparable {
  readonly id: string;
  readonly version: number;
  readonly changeNumber: string;
}

interface EntryRow {
  readonly id: string;
  readonly kind: Kind;
  readonly version: number;
  readonly change_number: string;
  readonly title: string;
  readonly title_en: string | null;
  readonly body: string;
  readonly fields: string;
  readonly conditions: string | null;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Of a text as long as a book, the beginning is looked through. */
const BODY = 20_000;

/** Published entries by their change numbers, ready to be compared. */
@Injectable()
export class ComparableEntries {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly policies: PolicyConditions,
  ) {}

  /** Those whose change number is above `after`, up to `upTo`. */
  async between(after: string, upTo: string): Promise<readonly ChangedEntry[]> {
    const rows = await this.db.read.query<EntryRow[]>(
      `SELECT id, kind, version, change_number, title, title_en, LEFT(body, ${BODY}) AS body, fields, conditions
         FROM finder_entry WHERE change_number > ? AND change_number <= ? AND state = 'published'
        ORDER BY change_number`,
      [after, upTo],
    );
    return rows.map((row) => this.comparable(row));
  }

  private comparable(row: EntryRow): ChangedEntry {
    const { id, kind, version } = row;
    const values = JSON.parse(row.fields) as Fields;
    const of = (type: string) =>
      this.kinds
        .of(kind)
        .fields.filter((field) => field.type === type)
        .flatMap((field) => values[field.id] ?? []);
    const conditions = kind === 'policy' ? storedConditions(row) : [];
    return {
      id,
      kind,
      version,
      changeNumber: row.change_number,
      fields: of('field'),
      places: of('division'),
      text: foldWords([row.title, row.title_en, row.body].join('\n')),
      conditions: conditions.length > 0 ? this.policies.of(id, version, conditions) : null,
    };
  }
}
