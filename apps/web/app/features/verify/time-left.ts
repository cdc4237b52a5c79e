/** Whole years and remaining days from one plain date to a later one (`YYYY-MM-DD`), as a calendar counts them. */
export function timeLeft(from: string, until: string): { years: number; days: number } {
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(`${until}T00:00:00Z`);
  let years = end.getUTCFullYear() - start.getUTCFullYear();
  const anniversary = () => Date.UTC(start.getUTCFullYear() + years, start.getUTCMonth(), start.getUTCDate());
  if (anniversary() > end.getTime()) years -= 1;
  return { years, days: Math.round((end.getTime() - anniversary()) / 86_400_000) };
}
