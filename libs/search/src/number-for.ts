/** The number of what is known by this key; a new one where it is not. */
export function numberFor<Key, Thing>(
  key: Key,
  thing: Thing,
  numbers: Map<Key, number>,
  things: Thing[],
): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, things.length);
  return things.push(thing) - 1;
}
