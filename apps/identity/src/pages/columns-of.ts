import type { Column } from '#look';

/** The columns of a table from their labels. @param silent those whose label is read but not shown */
export function columnsOf(
  labels: Readonly<Record<string, string>>,
  silent: readonly string[] = [],
): Column[] {
  return Object.entries(labels).map(([key, label]) => ({ key, label, silent: silent.includes(key) }));
}
