/** Places of one condition in the API's body. */
export const PARTS = ['label/zh', 'label/en', 'clause', 'expression'] as const;
export type Part = (typeof PARTS)[number];

export function pointerOf(at: number, part: Part): string {
  return `/conditions/${at}/${part}`;
}

/** Of the control of a place. */
export function fieldIdOf(at: number, part: Part): string {
  return `condition-${at}-${part.replace('/', '-')}`;
}

/** The controls of as many conditions by JSON pointer. */
export function conditionFieldIds(count: number): Record<string, string> {
  const places = Array.from({ length: count }, (_, at) =>
    PARTS.map((part) => [pointerOf(at, part), fieldIdOf(at, part)] as const),
  );
  return Object.fromEntries(places.flat());
}
