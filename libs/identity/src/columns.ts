import type { ColumnOptions } from 'typeorm';

/** A UUIDv7. */
export const id = { type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;

/** A word of the programme, never of a person: compared byte by byte. */
export function ascii(name: string, length: number, nullable = false): ColumnOptions {
  return { name, type: 'varchar', length, charset: 'ascii', collation: 'ascii_bin', nullable };
}

/** An instant, UTC, to the millisecond. */
export function instant(name: string, nullable = false): ColumnOptions {
  return { name, type: 'datetime', precision: 3, nullable };
}
