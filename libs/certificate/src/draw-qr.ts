import { create } from 'qrcode';
import { PAPER } from './certificate-colours.js';
import type { Document } from './certificate-fonts.js';

export interface Square {
  readonly x: number;
  readonly y: number;
  /** Length of a side with the quiet zone, in points. */
  readonly side: number;
}

/** Modules of paper around the code (ISO/IEC 18004 §9.1). */
const QUIET = 4;

/** Draws a QR code as areas, sharp at every size. Level M bears 15 % of damage: a stamp or a fold. */
export function drawQr(document: Document, content: string, { x, y, side }: Square): void {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const unit = side / (modules.size + 2 * QUIET);
  document.rect(x, y, side, side).fill(PAPER);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size;) {
      const run = runLength(modules, row, column);
      if (run > 0) document.rect(x + (QUIET + column) * unit, y + (QUIET + row) * unit, run * unit, unit);
      column += run + 1;
    }
  }
  document.fill('#000000');
}

/** How many dark modules follow one another in a row: one area for all of them leaves no hairlines between. */
function runLength(
  modules: { size: number; get(row: number, column: number): number },
  row: number,
  from: number,
) {
  let column = from;
  while (column < modules.size && modules.get(row, column)) column += 1;
  return column - from;
}
