import type { Place } from '#search';

/** What distances are to be counted from, as an address says it. */
type ReadNear =
  | { readonly is: 'nothing' }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'entry'; readonly named: string }
  | { readonly is: 'wrong'; readonly value: string };

const DEGREES = /^([+-]?\d{1,3}(?:\.\d{1,12})?)[,，]\s*([+-]?\d{1,3}(?:\.\d{1,12})?)$/;
/** As long as an address of an entry can be. */
const LONGEST = 80;

/** Latitude and longitude in degrees, as maps write them, or what names an entry: its id or the last part of its address. */
export function readNear(given: string | readonly string[] | undefined): ReadNear {
  const values = [given ?? []].flat().map((value) => value.trim());
  const [value = ''] = values;
  if (values.every((one) => one === '')) return { is: 'nothing' };
  if (values.length > 1 || value.length > LONGEST) return { is: 'wrong', value };
  const [, latitude, longitude] = DEGREES.exec(value) ?? [];
  if (latitude === undefined || longitude === undefined) return { is: 'entry', named: value };
  const place = { longitude: Number(longitude), latitude: Number(latitude) };
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180
    ? { is: 'place', place }
    : { is: 'wrong', value };
}
