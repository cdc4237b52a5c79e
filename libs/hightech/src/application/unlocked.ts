/** Stands for the whole form. */
export const ALL = '*';

/** May the place at this pointer be changed? A returned list or row unlocks with everything in it. */
export function isUnlocked(pointer: string, unlocked: readonly string[]): boolean {
  return unlocked.some((open) => open === ALL || open === pointer || pointer.startsWith(`${open}/`));
}
