/** A point on the earth, in degrees (WGS 84): east and north positive. */
export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** The earth's mean radius in metres (IUGG). */
const RADIUS = 6_371_008.8;

/** Whole metres in a straight line over the ground (haversine): half a percent off at most, for the earth is no ball. */
export function metresBetween(one: Place, other: Place): number {
  const [north, otherNorth] = [radians(one.latitude), radians(other.latitude)];
  const half =
    Math.sin((otherNorth - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(otherNorth) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half))));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
