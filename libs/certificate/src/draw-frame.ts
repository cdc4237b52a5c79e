import type { Document } from './certificate-fonts.js';
import { ACCENT, PAPER } from './certificate-colours.js';

const EDGE = 24;
const INNER = 33;
/** Side of a corner's ornament. */
const CORNER = 46;

/** Paper, double frame with the portal's arcs in the corners, and a fine rosette behind the text. */
export function drawFrame(document: Document): void {
  const { width, height } = document.page;
  document.rect(0, 0, width, height).fill(PAPER);
  drawRosette(document, width / 2, height / 2 + 20);
  document.lineWidth(2.4).strokeColor(ACCENT);
  document.rect(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE).stroke();
  document.lineWidth(0.6);
  document.rect(INNER, INNER, width - 2 * INNER, height - 2 * INNER).stroke();
  for (const quarter of [0, 1, 2, 3]) drawCorner(document, quarter);
}

/** Three arcs and a point, as in the portal's mark, looking inwards. */
function drawCorner(document: Document, quarter: number): void {
  const { width, height } = document.page;
  const x = quarter === 0 || quarter === 3 ? EDGE : width - EDGE;
  const y = quarter < 2 ? EDGE : height - EDGE;
  document
    .save()
    .translate(x, y)
    .rotate(quarter * 90);
  document.rect(2, 2, CORNER, CORNER).fill(PAPER);
  const start = 9;
  const end = CORNER - 1;
  document.lineWidth(1.3).strokeColor(ACCENT);
  for (const radius of [end - start, (end - start) * 0.66, (end - start) * 0.33]) {
    const bend = radius * 0.5523;
    document
      .moveTo(start, start + radius)
      .bezierCurveTo(start + bend, start + radius, start + radius, start + bend, start + radius, start)
      .stroke();
  }
  document.circle(start, start, 1.9).fill(ACCENT);
  document.restore();
}

/** A guilloche: two bands of shifted waves, one in the other. Hard to redraw, and pale enough to read on. */
function drawRosette(document: Document, x: number, y: number): void {
  document.save().lineWidth(0.25).strokeColor(ACCENT).strokeOpacity(0.13);
  drawBand(document, { x, y, radius: 128, swing: 20, waves: 18 });
  drawBand(document, { x, y, radius: 76, swing: 18, waves: 12 });
  document.restore();
}

interface Band {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly swing: number;
  readonly waves: number;
}

function drawBand(document: Document, { x, y, radius, swing, waves }: Band): void {
  const turns = 14;
  const steps = waves * 24;
  for (let turn = 0; turn < turns; turn += 1) {
    const shift = (turn / turns) * 2 * Math.PI;
    for (let step = 0; step < steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      const distance = radius + swing * Math.sin(waves * angle + shift) * (0.7 + 0.3 * Math.cos(2 * shift));
      const point = [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
      if (step === 0) document.moveTo(...point);
      else document.lineTo(...point);
    }
    document.closePath().stroke();
  }
}
