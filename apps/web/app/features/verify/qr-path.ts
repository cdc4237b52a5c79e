import QRCode from 'qrcode';

/** A QR code (level M) as one SVG stroke path, a unit a module, so that it needs no image and no inline style. */
export function qrPath(address: string): { size: number; path: string } {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    let pen = 0;
    let column = 0;
    path += `M0 ${row}.5`;
    while (column < size) {
      const start = column;
      while (column < size && modules.get(row, column)) column += 1;
      if (column > start) {
        path += `${start > pen ? `m${start - pen} 0` : ''}h${column - start}`;
        pen = column;
      } else column += 1;
    }
  }
  return { size, path };
}
