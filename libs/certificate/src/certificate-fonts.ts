import path from 'node:path';
import type PDFDocument from 'pdfkit';
import { assetsFolder } from './assets-folder.js';

export type Document = InstanceType<typeof PDFDocument>;
export type Weight = 'regular' | 'bold';

const FILES: Readonly<Record<Weight, string>> = {
  regular: 'NotoSerifSC-Regular.otf',
  bold: 'NotoSerifSC-Bold.otf',
};

/** A text holds characters that no font of the certificate has: it must not be printed with boxes in their place. */
export class MissingGlyphs extends Error {
  constructor(readonly characters: readonly string[]) {
    const codes = characters.map(
      (char) => `${char} (U+${codeOf(char).toString(16).toUpperCase().padStart(4, '0')})`,
    );
    super(`the fonts of the certificate lack ${codes.join(', ')}`);
    this.name = 'MissingGlyphs';
  }
}

/** Makes the fonts known to a document under the names of their weights. */
export function registerFonts(document: Document): void {
  const folder = assetsFolder();
  for (const weight of ['regular', 'bold'] as const) {
    document.registerFont(weight, path.join(folder, FILES[weight]));
  }
}

/**
 * Selects the font for a text. The bold one has the 6,763 common characters only: a text with a rarer one is set in
 * regular as a whole.
 * @throws MissingGlyphs when regular lacks a character too
 */
export function selectFont(document: Document, weight: Weight, text: string): void {
  if (weight === 'bold' && missing(document, 'bold', text).length === 0) return;
  const lacking = missing(document, 'regular', text);
  if (lacking.length > 0) throw new MissingGlyphs(lacking);
}

function missing(document: Document, weight: Weight, text: string): string[] {
  document.font(weight);
  // pdfkit knows the opened font but its types do not tell of it.
  const { font } = (
    document as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
  )._font;
  return [...new Set(text)].filter((char) => !font.hasGlyphForCodePoint(codeOf(char)));
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}
