/** A copy with room for this row, and for as many as there were, so that growing row by row stays cheap. */
export function grown<Kind extends Uint8Array | Uint32Array | Int32Array>(from: Kind, row: number): Kind {
  const Type = from.constructor as new (length: number) => Kind;
  const larger = new Type(Math.max(row + 1, from.length * 2));
  larger.set(from);
  return larger;
}
