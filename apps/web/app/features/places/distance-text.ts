import type { Text } from '#kernel';

const KILOMETRE = 1000;
/** From here on tenths of a kilometre say nothing. */
const FAR = 100_000;

/** A distance as people say it: metres below one kilometre, then kilometres, to a tenth while it is short. */
export function distanceText(metres: number): Text {
  if (metres < KILOMETRE) return { zh: `${metres} 米`, en: `${metres} m` };
  const kilometres = (metres / KILOMETRE).toFixed(metres < FAR ? 1 : 0).replace(/\.0$/, '');
  return { zh: `${kilometres} 公里`, en: `${kilometres} km` };
}
