import type { IconName, Tone } from '#look';
import type { FinderImportSummary } from '../../api/types';

export type ImportState =
  'waiting' | 'reading' | 'broken' | 'empty' | 'refused' | 'faulty' | 'sound' | 'done';

/** In one word how an import stands. */
export function importState({
  report,
  finishedAt,
  dryRun,
}: Pick<FinderImportSummary, 'report' | 'finishedAt' | 'dryRun'>): ImportState {
  if (!finishedAt || !report) return report ? 'reading' : 'waiting';
  if (!report.complete) return 'broken';
  if (report.lines === 0) return 'empty';
  if (report.refused === report.lines) return 'refused';
  if (report.refused > 0) return 'faulty';
  return dryRun ? 'sound' : 'done';
}

/** Whether a dry run leaves something to be imported. */
export function canCarryOut(tried: Pick<FinderImportSummary, 'report' | 'finishedAt' | 'dryRun'>): boolean {
  const { report, finishedAt, dryRun } = tried;
  return dryRun && finishedAt !== null && report?.complete === true && report.created + report.changed > 0;
}

/** How a state looks; its word says the same. */
export const STATE_LOOK: Record<ImportState, readonly [Tone, IconName]> = {
  waiting: ['neutral', 'clock'],
  reading: ['accent', 'clock'],
  broken: ['bad', 'cross'],
  empty: ['warn', 'warn'],
  refused: ['bad', 'cross'],
  faulty: ['warn', 'warn'],
  sound: ['ok', 'check'],
  done: ['ok', 'check'],
};
