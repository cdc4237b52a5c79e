import { fold } from './fold.js';

const UNIT_BYTES = 2;

/** Texts are kept as UTF-16, which Node takes over as it is: making strings of UTF-8 takes longer than comparing them. */
export const packText = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

export const unpackText = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');

/** What of a document is compared with a query, folded. */
export interface ComparedTexts {
  readonly title: string;
  readonly names: string;
  /** Its beginning. */
  readonly body: string;
}

/** Of longer bodies, so many characters are compared: what a text is about stands at its beginning. */
export const COMPARED = 8000;
/** What as many characters take in a body that is kept. */
export const COMPARED_BYTES = COMPARED * UNIT_BYTES;

const LONGEST = 0xffff;
/** Before the texts: how long title and names are. */
const LENGTHS = 2;

/** One text of all that is compared, folded once and for all. */
export function packCompared({ title, names, body }: ComparedTexts): Uint8Array {
  const [first, second] = [title, names].map((text) => fold(text).slice(0, LONGEST)) as [string, string];
  const lengths = String.fromCharCode(first.length, second.length);
  return packText(lengths + first + second + fold(body.slice(0, COMPARED)));
}

export function unpackCompared(bytes: Uint8Array): ComparedTexts {
  const all = unpackText(bytes);
  const names = LENGTHS + all.charCodeAt(0);
  const body = names + all.charCodeAt(1);
  return { title: all.slice(LENGTHS, names), names: all.slice(names, body), body: all.slice(body) };
}
