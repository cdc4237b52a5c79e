import type { LineDays } from './finance-types';

export type ChartDay = LineDays['items'][number];

/** Parts of a line's money from the bottom upwards. */
export const STACK = ['paid', 'approved', 'promised', 'available'] as const;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface StepAreas {
  /** One SVG path for each part of the stack. */
  readonly areas: readonly string[];
  /** The line along the top. */
  readonly top: string;
  /** What the top of the chart stands for, in yuan. */
  readonly most: number;
  /** The first day. */
  readonly from: string;
}

/**
 * Days (the latest first) as areas on top of each other, each a stair: a balance stays what it was until the next day
 * on which money moves. Only for drawing: figures are read from the table.
 */
export function stepAreas(days: readonly ChartDay[], today: string, place: Place): StepAreas {
  const ordered = days.toReversed();
  const most = Math.max(1, ...ordered.map((day) => Number(day.appropriated)));
  const from = ordered[0]?.day ?? today.slice(0, 10);
  const start = Date.parse(from);
  const span = Math.max(1, Date.parse(today) - start);
  const x = (day: string) =>
    round(place.left + ((Date.parse(day) - start) / span) * (place.right - place.left));
  const y = (yuan: number) => round(place.bottom - (yuan / most) * (place.bottom - place.top));
  const stairs = ordered.map((day, at) => {
    const next = ordered[at + 1];
    return { from: x(day.day), to: next ? x(next.day) : place.right, tops: topsOf(day) };
  });
  const areas = STACK.map((_, part) => {
    const above = stairs.map(({ from: a, to: b, tops }) => `${a} ${y(tops[part + 1] ?? 0)}H${b}`);
    const below = stairs.toReversed().map(({ from: a, to: b, tops }) => `${b} ${y(tops[part] ?? 0)}H${a}`);
    return `M${above.join('L')}L${below.join('L')}Z`;
  });
  const top = `M${stairs.map(({ from: a, to: b, tops }) => `${a} ${y(tops.at(-1) ?? 0)}H${b}`).join('L')}`;
  return { areas, top, most, from };
}

/** Where each part ends, beginning with 0. */
function topsOf(day: ChartDay): number[] {
  return STACK.reduce<number[]>((tops, part) => [...tops, (tops.at(-1) ?? 0) + Number(day[part])], [0]);
}

const round = (value: number) => Math.round(value * 10) / 10;
