import { describe, expect, it } from 'vitest';
import { drawing } from './drawing';

const ROOM = { width: 360, height: 360, edge: 30, apart: 27 };
const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const draw = (places: ReturnType<typeof at>[], from: ReturnType<typeof at> | null = null) =>
  drawing(places, from, ROOM);

describe('a drawing of places', () => {
  it('has north above and east to the right, to the scale that it shows', () => {
    const { marks, scale } = draw([at(116.3, 39.9), at(116.3, 40.4), at(116.6, 39.9)]);
    const [corner, above, right] = marks;
    expect(above!.x).toBe(corner!.x);
    expect(above!.y).toBeLessThan(corner!.y);
    expect([right!.y, right!.x > corner!.x]).toEqual([corner!.y, true]);
    const metres = ((corner!.y - above!.y) * scale.metres) / scale.length;
    expect(metres / (0.5 * 111_195)).toBeCloseTo(1, 1);
    expect(scale.metres).toBe(20_000);
  });

  it('keeps everything inside its edges, also whence distances are counted', () => {
    const { marks, from } = draw([at(115.4, 39.4), at(117.5, 41), at(116.4, 39.9)], at(121.4, 31.2));
    for (const { x, y } of [...marks, from!])
      for (const value of [x, y]) expect([value >= 29.9, value <= 330.1]).toEqual([true, true]);
  });

  it('lets what would lie on top of each other share one mark, and nothing is lost', () => {
    const { marks } = draw([at(116.3102, 39.9841), at(115.975, 40.4567), at(116.3265, 39.962)]);
    expect(marks.map(({ members }) => members)).toEqual([[0, 2], [1]]);
  });

  it('shows one point in the middle of two kilometres, and nothing without points', () => {
    expect(draw([at(116.3, 39.9)])).toMatchObject({
      marks: [{ x: 180, y: 180 }],
      scale: { metres: 500, length: 75 },
    });
    expect(draw([]).marks).toEqual([]);
  });
});
