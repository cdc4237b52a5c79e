import type { FacetSource } from './facet-source.js';
import { grown } from './grown.js';
import { numberFor } from './number-for.js';
import type { Tally } from './tally.js';

/** The facet that says how soon something is over; counted anew each day, so it is in no index. */
export const CLOSING = 'closing';
/** Within so many days from today, today included. Who has 30 days looks through the 7 as well. */
export const CLOSING_DAYS = [7, 30, 90] as const;
/** Of what has no last day. */
export const NEVER_CLOSES = 'none';

const VALUES = [...CLOSING_DAYS.map(String), NEVER_CLOSES];
const NONE_CODE = VALUES.length - 1;

/** The last day of each document. Few days are the last one of many. */
export class LastDays {
  /** By row, the number of its day. */
  byRow = new Uint32Array(1024);
  /** By number, in days since 1970-01-01; of what is never over, `Infinity`. */
  readonly days: number[] = [];
  private readonly numbers = new Map<number, number>();

  set(row: number, day: number | null): void {
    if (row >= this.byRow.length) this.byRow = grown(this.byRow, row);
    const last = day ?? Infinity;
    this.byRow[row] = numberFor(last, last, this.numbers, this.days);
  }

  of(row: number): number {
    return this.days[this.byRow[row]!]!;
  }
}

/** How soon each document is over, as seen on one day. What is over already has no value. */
export class Closing implements FacetSource {
  readonly values = VALUES;

  constructor(
    private readonly lastDays: LastDays,
    private readonly today: number,
  ) {}

  codeOf(value: string): number | undefined {
    const code = VALUES.indexOf(value);
    return code === -1 ? undefined : code;
  }

  get byRow(): Uint32Array {
    return this.lastDays.byRow;
  }

  get size(): number {
    return this.lastDays.days.length;
  }

  count({ numbers, counts: byNumber }: Tally): Uint32Array {
    const counts = new Uint32Array(VALUES.length);
    for (const number of numbers)
      for (const code of this.codesOf(this.lastDays.days[number]!)) counts[code]! += byNumber[number]!;
    return counts;
  }

  meeting(wanted: ReadonlySet<number>): Uint8Array {
    return Uint8Array.from(this.lastDays.days, (day) =>
      this.codesOf(day).some((code) => wanted.has(code)) ? 1 : 0,
    );
  }

  private codesOf(day: number): number[] {
    if (day === Infinity) return [NONE_CODE];
    const left = day - this.today;
    return left < 0 ? [] : CLOSING_DAYS.flatMap((days, code) => (left <= days ? [code] : []));
  }
}
