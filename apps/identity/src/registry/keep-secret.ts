const DAY_MS = 86_400_000;

/** For how long the secret before a new one stays good; the first is offered first. */
export const KEEP_SECRET = { day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS, none: 0 } as const;

export type KeepSecret = keyof typeof KEEP_SECRET;

export const KEEPS = Object.keys(KEEP_SECRET) as KeepSecret[];

/** What was chosen, in milliseconds; a day for anything that was not offered. */
export function keepMs(chosen: string | undefined): number {
  return KEEP_SECRET[KEEPS.find((keep) => keep === chosen) ?? 'day'];
}
