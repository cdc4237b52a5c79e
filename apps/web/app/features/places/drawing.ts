/** A point on the earth, in degrees. */
interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** A point of the drawing, and which of the places stand there: what would lie on top of each other shares one. */
interface Mark {
  readonly x: number;
  readonly y: number;
  /** By place among the places given. */
  readonly members: readonly number[];
}

export interface Drawing {
  readonly marks: readonly Mark[];
  /** Where distances are counted from. */
  readonly from: { readonly x: number; readonly y: number } | null;
  /** A round length, in metres and in units of the drawing. */
  readonly scale: { readonly metres: number; readonly length: number };
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Left free all around. */
  readonly edge: number;
  /** Marks stand so far apart at least. */
  readonly apart: number;
}

/** Metres of a degree of the meridian. */
const DEGREE = 111_195;
/** Metres that are drawn at least, so that a single point has a scale as well. */
const LEAST = 2000;
/** The scale is at most this share of the width. */
const LONGEST_SCALE = 0.34;

/** Places to scale on a plane, north up: true to the middle of them, as flat as a city is. */
export function drawing(places: readonly Place[], from: Place | null, room: Room): Drawing {
  const all = from ? [...places, from] : places;
  const [west, east] = ends(all.map(({ longitude }) => longitude));
  const [south, north] = ends(all.map(({ latitude }) => latitude));
  const [middle, height] = [(west + east) / 2, (south + north) / 2];
  const wide = DEGREE * Math.max(0.01, Math.cos((height * Math.PI) / 180));
  const metres = Math.max(
    LEAST / (room.width - 2 * room.edge),
    ((east - west) * wide) / (room.width - 2 * room.edge),
    ((north - south) * DEGREE) / (room.height - 2 * room.edge),
  );
  const pointOf = ({ longitude, latitude }: Place) => ({
    x: rounded(room.width / 2 + ((longitude - middle) * wide) / metres),
    y: rounded(room.height / 2 - ((latitude - height) * DEGREE) / metres),
  });
  return {
    marks: marksOf(places.map(pointOf), room.apart),
    from: from && pointOf(from),
    scale: scaleOf(metres, room.width * LONGEST_SCALE),
  };
}

function ends(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The first of those that stand together says where. */
function marksOf(points: readonly { x: number; y: number }[], apart: number): Mark[] {
  const marks: { x: number; y: number; members: number[] }[] = [];
  for (const [at, { x, y }] of points.entries()) {
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < apart);
    if (near) near.members.push(at);
    else marks.push({ x, y, members: [at] });
  }
  return marks;
}

/** 1, 2 or 5 of a power of ten, as long as there is room for. */
function scaleOf(metres: number, most: number): Drawing['scale'] {
  const power = 10 ** Math.floor(Math.log10(metres * most));
  const round = [5, 2, 1].map((times) => times * power).find((length) => length / metres <= most) ?? power;
  return { metres: round, length: rounded(round / metres) };
}
