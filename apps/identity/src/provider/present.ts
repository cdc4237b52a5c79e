/**
 * Something that the provider has at this step of a request, although its types cannot say so.
 * @throws Error naming it, when a step was put where it does not belong
 */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the request has no ${what} at this step`);
  return value;
}
