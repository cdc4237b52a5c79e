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
  drawRosette(document, width / 2, height / 2 + 8);
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
  document.rect(-1.2, -1.2, CORNER, CORNER).fill(PAPER);
  document.lineWidth(2.4).strokeColor(ACCENT);
  document.moveTo(0, CORNER).lineTo(0, 0).lineTo(CORNER, 0).stroke();
  const start = 9;
  const end = CORNER - 3;
  document.lineWidth(1.3);
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

/** A guilloche: many turns of one slightly shifted wave. Hard to redraw, and pale enough to read on. */
function drawRosette(document: Document, x: number, y: number): void {
  const turns = 24;
  const steps = 360;
  document.save().lineWidth(0.3).strokeColor(ACCENT).strokeOpacity(0.16);
  for (let turn = 0; turn < turns; turn += 1) {
    const shift = (turn / turns) * ((2 * Math.PI) / 12);
    for (let step = 0; step <= steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      const radius = 158 + 42 * Math.sin(12 * (angle + shift)) * Math.cos(5 * angle);
      const point = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      if (step === 0) document.moveTo(...point);
      else document.lineTo(...point);
    }
    document.closePath().stroke();
  }
  document.restore();
}
