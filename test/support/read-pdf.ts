import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  /** All text of the first page in reading order, without gaps. */
  readonly text: string;
  /** What the QR code on the first page says; null when none can be read. */
  readonly qr: string | null;
  /** The first page as a picture. */
  readonly png: Buffer;
}

/** Reads a PDF as a person and a telephone's camera would. */
export async function readPdf(bytes: Buffer, scale = 2): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  try {
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvasContext: context as never, canvas: canvas as never, viewport }).promise;
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const { info } = (await document.getMetadata()) as { info: { Title?: string } };
    return {
      pages: document.numPages,
      title: info.Title ?? '',
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
      qr: (jsQR as unknown as typeof jsQR.default)(new Uint8ClampedArray(data), width, height)?.data ?? null,
      png: canvas.toBuffer('image/png'),
    };
  } finally {
    await task.destroy();
  }
}
