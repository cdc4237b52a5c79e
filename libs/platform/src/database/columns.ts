import type { ColumnOptions } from 'typeorm';

/** Settings of the columns that every table has, so that entities and hand-written migrations agree. */
type Column<Nullable extends boolean> = ColumnOptions & { nullable: Nullable };

/** A UUID: `char(36)` in ASCII, compared byte by byte. */
export function idColumn<N extends boolean = false>(name: string, nullable = false as N): Column<N> {
  return { name, type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin', nullable };
}

/** A code, name of a state or hash: `varchar` in ASCII, compared byte by byte. */
export function asciiColumn<N extends boolean = false>(
  name: string,
  length: number,
  nullable = false as N,
): Column<N> {
  return { name, type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin', nullable };
}

/** An instant in UTC to the millisecond. */
export function instantColumn<N extends boolean = false>(name: string, nullable = false as N): Column<N> {
  return { name, type: 'datetime', precision: 3, nullable };
}

/** A day without a time, `YYYY-MM-DD`, whatever the time zone of the process. */
export function dayColumn<N extends boolean = false>(name: string, nullable = false as N): Column<N> {
  return { name, type: 'date', utc: true, nullable };
}
