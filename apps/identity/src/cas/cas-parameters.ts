/** A parameter that was given once; one that was given twice says nothing. */
export function only(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a flag is set, to whatever but `false` (CAS Protocol 3.0 §2.1.1 recommends `true`). */
export function isSet(value: unknown): boolean {
  return only(value) !== undefined && value !== 'false';
}
