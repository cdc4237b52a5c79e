/** What the ranking and the counts ask of every document that matches, kept in memory by row number. */
export interface RowFacts {
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly closesOn: number | null;
  readonly confirmedOn: number;
  readonly pinned: boolean;
  /** Characters of title and body. */
  readonly length: number;
}

const NEVER = 0x7fffffff;

/** One facet: which of its values each row has. Rows with the same values share one number. */
export class FacetColumn {
  /** By code. */
  readonly values: string[] = [];
  private readonly codes = new Map<string, number>();
  /** Codes by the number of their set; the first is no value at all. */
  private readonly sets: (readonly number[])[] = [[]];
  private readonly setNumbers = new Map<string, number>([['', 0]]);
  private byRow = new Uint32Array(1024);

  set(row: number, values: readonly string[]): void {
    if (row >= this.byRow.length) this.byRow = grown(this.byRow, row);
    const codes = values.map((value) => numberFor(value, value, this.codes, this.values));
    this.byRow[row] = numberFor(codes.join(), codes, this.setNumbers, this.sets);
  }

  codeOf(value: string): number | undefined {
    return this.codes.get(value);
  }

  /** How many of these rows have each value, by code. */
  count(rows: Uint32Array): Uint32Array {
    const { byRow, sets } = this;
    const bySet = new Uint32Array(sets.length);
    for (let at = 0; at < rows.length; at += 1) bySet[byRow[rows[at]!]!]! += 1;
    const counts = new Uint32Array(this.values.length);
    for (let set = 1; set < bySet.length; set += 1)
      if (bySet[set]! > 0) for (const code of sets[set]!) counts[code]! += bySet[set]!;
    return counts;
  }

  /**
   * Notes of each row that has none of these values that it misses the choice.
   *
   * @param misses by place among the rows, how many choices it misses
   * @param missed by place among the rows, the last of them
   */
  mark(
    rows: Uint32Array,
    wanted: ReadonlySet<number>,
    misses: Uint8Array,
    missed: Uint8Array,
    choice: number,
  ): void {
    const { byRow } = this;
    const meets = Uint8Array.from(this.sets, (codes) => (codes.some((code) => wanted.has(code)) ? 1 : 0));
    for (let at = 0; at < rows.length; at += 1) {
      if (meets[byRow[rows[at]!]!] === 1) continue;
      misses[at]! += 1;
      missed[at] = choice;
    }
  }
}

/** The number of what is known by this key; a new one where it is not. */
function numberFor<Thing>(key: string, thing: Thing, numbers: Map<string, number>, things: Thing[]): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, things.length);
  return things.push(thing) - 1;
}

/** All columns of an index. */
export class Columns {
  /** One more than the largest row number. */
  span = 0;
  private present = new Uint8Array(1024);
  private closes = new Int32Array(1024);
  private confirmed = new Int32Array(1024);
  private pins = new Uint8Array(1024);
  private lengths = new Int32Array(1024);
  private readonly byName = new Map<string, FacetColumn>();

  set(row: number, facts: RowFacts): void {
    this.make(row);
    this.present[row] = 1;
    this.closes[row] = facts.closesOn ?? NEVER;
    this.confirmed[row] = facts.confirmedOn;
    this.pins[row] = facts.pinned ? 1 : 0;
    this.lengths[row] = facts.length;
    for (const name of Object.keys(facts.facets)) this.facet(name);
    for (const [name, column] of this.byName) column.set(row, facts.facets[name] ?? []);
  }

  remove(row: number): void {
    this.make(row);
    this.present[row] = 0;
    for (const column of this.byName.values()) column.set(row, []);
  }

  get facets(): ReadonlyMap<string, FacetColumn> {
    return this.byName;
  }

  /** Every row that there is, ascending. */
  rows(): Uint32Array {
    const rows = new Uint32Array(this.span);
    let count = 0;
    for (let row = 0; row < this.span; row += 1) if (this.present[row] === 1) rows[count++] = row;
    return rows.slice(0, count);
  }

  isClosed(row: number, today: number): boolean {
    return this.closes[row]! < today;
  }

  /** Days from today to its last one: 0 on that day, less when it is over; of what has none, endless. */
  daysLeft(row: number, today: number): number {
    const last = this.closes[row]!;
    return last === NEVER ? Infinity : last - today;
  }

  /** Days since somebody confirmed it. */
  age(row: number, today: number): number {
    return Math.max(0, today - this.confirmed[row]!);
  }

  length(row: number): number {
    return this.lengths[row]!;
  }

  isPinned(row: number): boolean {
    return this.pins[row] === 1;
  }

  private facet(name: string): FacetColumn {
    const known = this.byName.get(name) ?? new FacetColumn();
    this.byName.set(name, known);
    return known;
  }

  private make(row: number): void {
    this.span = Math.max(this.span, row + 1);
    if (row < this.present.length) return;
    this.present = grown(this.present, row);
    this.closes = grown(this.closes, row);
    this.confirmed = grown(this.confirmed, row);
    this.pins = grown(this.pins, row);
    this.lengths = grown(this.lengths, row);
    for (const column of this.byName.values()) column.set(row, []);
  }
}

function grown<Kind extends Uint8Array | Uint32Array | Int32Array>(from: Kind, row: number): Kind {
  const Type = from.constructor as new (length: number) => Kind;
  const larger = new Type(Math.max(row + 1, from.length * 2));
  larger.set(from);
  return larger;
}
