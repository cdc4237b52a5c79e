import type { Columns } from './columns.js';
import type { FacetSource } from './facet-source.js';

/** The facet that says how soon something is over; counted anew each day, so it is in no index. */
export const CLOSING = 'closing';
/** Within so many days from today, today included. Who has 30 days looks through the 7 as well. */
export const CLOSING_DAYS = [7, 30, 90] as const;
/** Of what has no last day. */
export const NEVER_CLOSES = 'none';

const VALUES = [...CLOSING_DAYS.map(String), NEVER_CLOSES];
const NONE_CODE = VALUES.length - 1;

/** How soon each document is over, as seen on one day. What is over already has no value. */
export class Closing implements FacetSource {
  readonly values = VALUES;

  constructor(
    private readonly columns: Columns,
    private readonly today: number,
  ) {}

  codeOf(value: string): number | undefined {
    const code = VALUES.indexOf(value);
    return code === -1 ? undefined : code;
  }

  count(rows: Uint32Array): Uint32Array {
    const counts = new Uint32Array(VALUES.length);
    for (let at = 0; at < rows.length; at += 1) {
      const left = this.columns.daysLeft(rows[at]!, this.today);
      if (left === Infinity) counts[NONE_CODE]! += 1;
      else if (left >= 0)
        for (let code = 0; code < NONE_CODE; code += 1) if (left <= CLOSING_DAYS[code]!) counts[code]! += 1;
    }
    return counts;
  }

  mark(
    rows: Uint32Array,
    wanted: ReadonlySet<number>,
    misses: Uint8Array,
    missed: Uint8Array,
    choice: number,
  ): void {
    // Who wants several, wants the longest of them.
    const most = Math.max(-1, ...CLOSING_DAYS.filter((_, code) => wanted.has(code)));
    const takesNone = wanted.has(NONE_CODE);
    for (let at = 0; at < rows.length; at += 1) {
      const left = this.columns.daysLeft(rows[at]!, this.today);
      if (left === Infinity ? takesNone : left >= 0 && left <= most) continue;
      misses[at]! += 1;
      missed[at] = choice;
    }
  }
}
