// A process of its own that reads files which strangers have sent: with no settings and no secrets in its environment,
// with little memory, and ended by whoever waits too long for it. One message in, one out, for as long as the other side
// is there; it imports nothing of ours.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Seen {
  /** Of the first pages of a PDF. */
  readonly text: string;
  /** 17 × 16 shades of the picture, or of the first page of a PDF that has hardly any text: a scan. */
  readonly grey: readonly number[] | null;
}

const PAGES = 30;
const MOST_TEXT = 200_000;
/** A PDF with less text than this is looked at as a picture. */
const SCAN = 200;
const [COLUMNS, ROWS] = [17, 16];
const fonts = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function lookAt(type: string, bytes: Uint8Array): Promise<Seen> {
  if (type !== 'application/pdf') {
    const image = await loadImage(Buffer.from(bytes));
    return { text: '', grey: greyOf(image, image.width, image.height) };
  }
  const task = getDocument({
    // A copy: pdf.js keeps what it is given.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: `${fonts}/cmaps/`,
    standardFontDataUrl: `${fonts}/standard_fonts/`,
  });
  try {
    const document = await task.promise;
    const text = await textOf(document);
    return { text, grey: text.length < SCAN ? await firstPage(document) : null };
  } finally {
    await task.destroy();
  }
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
  let text = '';
  for (let number = 1; number <= Math.min(document.numPages, PAGES) && text.length < MOST_TEXT; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return text.slice(0, MOST_TEXT);
}

async function firstPage(document: PDFDocumentProxy): Promise<number[]> {
  const page = await document.getPage(1);
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: 400 / width });
  const canvas = createCanvas(400, Math.min(2000, Math.ceil(viewport.height)));
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport })
    .promise;
  return greyOf(canvas, canvas.width, canvas.height);
}

function greyOf(
  picture: Parameters<ReturnType<Canvas['getContext']>['drawImage']>[0],
  width: number,
  height: number,
): number[] {
  // In two steps: shrunk at once, thin lines would count or not by chance.
  const [middleWidth, middleHeight] = [COLUMNS * 8, ROWS * 8];
  const middle = white(middleWidth, middleHeight);
  middle.drawImage(picture, 0, 0, width, height, 0, 0, middleWidth, middleHeight);
  const { data } = middle.getImageData(0, 0, middleWidth, middleHeight);
  const grey = Array.from<number>({ length: COLUMNS * ROWS }).fill(0);
  for (let at = 0; at < middleWidth * middleHeight; at += 1) {
    const [column, row] = [Math.floor((at % middleWidth) / 8), Math.floor(at / middleWidth / 8)];
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    const cell = row * COLUMNS + column;
    grey[cell] = (grey[cell] ?? 0) + (0.299 * red + 0.587 * green + 0.114 * blue) / 64;
  }
  return grey.map(Math.round);
}

function white(width: number, height: number): ReturnType<Canvas['getContext']> {
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return context;
}

process.on('disconnect', () => process.exit());
process.on('message', ({ type, bytes }: { type: string; bytes: Uint8Array }) => {
  lookAt(type, bytes).then(
    (seen) => process.send?.(seen),
    () => process.send?.(null),
  );
});
