import type { Place } from '#search';
import type { FieldFile } from '../../kinds/kinds-file.js';

/** Where an entry is: of the field that says it, which stores `longitude,latitude`. Null where nobody has said it. */
export function placeOf(
  known: readonly FieldFile[],
  fields: Readonly<Record<string, string | readonly string[]>>,
): Place | null {
  const field = known.find(({ type }) => type === 'place');
  const value = field && fields[field.id];
  if (typeof value !== 'string') return null;
  const [longitude, latitude] = value.split(',').map(Number);
  return longitude !== undefined && latitude !== undefined && Number.isFinite(longitude + latitude)
    ? { longitude, latitude }
    : null;
}
