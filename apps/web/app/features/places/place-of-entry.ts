import type { FinderEntry } from '../../api/types';

/** Degrees of the field that says where an entry is (`longitude,latitude`); null where it is not filled in. */
export function placeOfEntry({ fields }: Pick<FinderEntry, 'fields'>) {
  const value = fields.find(({ type }) => type === 'place')?.value;
  if (typeof value !== 'string') return null;
  const [longitude = NaN, latitude = NaN] = value.split(',').map(Number);
  return Number.isFinite(longitude + latitude) ? { longitude, latitude } : null;
}
