/** A day that one would like to come on, as chosen; empty for none. */
export interface Wish {
  readonly day: string;
  readonly part: 'morning' | 'afternoon';
}

const NUMBER = 3;
export const NO_WISHES: readonly Wish[] = Array.from({ length: NUMBER }, () => ({
  day: '',
  part: 'morning',
}));

/** Those of the fields that are filled in: what the API is told. */
export const wishedOf = (wishes: readonly Wish[]) => wishes.filter(({ day }) => day !== '');

/** The API numbers the days that it was told: its mistakes by the fields in which these days stand. */
export function byField(
  mistakes: ReadonlyMap<string, string>,
  wishes: readonly Wish[],
): ReadonlyMap<string, string> {
  const places = wishes.flatMap(({ day }, at) => (day === '' ? [] : [at]));
  return new Map(
    Array.from(mistakes, ([pointer, text]) => {
      const told = /^\/wishes\/(\d+)\/day$/.exec(pointer)?.[1];
      return [told === undefined ? pointer : `/wishes/${places[Number(told)] ?? told}/day`, text];
    }),
  );
}

/** As it is kept until it is sent; nothing where nothing was touched. */
export function keptWishes(wishes: readonly Wish[]): string {
  const kept = JSON.stringify(wishes);
  return kept === JSON.stringify(NO_WISHES) ? '' : kept;
}

/** What was kept. What somebody else has written there is no choice of ours. */
export function wishesKept(text: string): readonly Wish[] {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text);
    return Array.isArray(kept) && kept.length === NUMBER && kept.every(isWish) ? kept : NO_WISHES;
  } catch {
    return NO_WISHES;
  }
}

function isWish(one: unknown): one is Wish {
  const { day, part } = (one ?? {}) as Partial<Wish>;
  return typeof day === 'string' && (part === 'morning' || part === 'afternoon');
}
