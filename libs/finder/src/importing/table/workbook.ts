import { xmlEvents, type XmlEvent } from './xml-events.js';
import { notWorkbook, type ZipFile } from './zip-file.js';

/** What the first sheet that can be seen needs to be read. */
export interface Workbook {
  /** The member that holds it. */
  readonly sheet: string;
  /** Texts that cells name by their number. */
  readonly texts: readonly string[];
  /** Whether cells of a style are days. */
  readonly isDay: (style: string | null) => boolean;
  /** Days count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const MOST_PARTS = 8 << 20;
const MOST_TEXTS = 256 << 20;

/** @throws DomainError `import.not-xlsx`, `import.too-large` (422) */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  let [relation, from1904] = [null as string | null, false];
  for await (const event of events(zip, 'xl/workbook.xml')) {
    if (!('open' in event)) continue;
    if (event.open === 'workbookPr') from1904 = /^(1|true)$/.test(event.of('date1904') ?? '');
    const isSeen = event.open === 'sheet' && !event.of('state')?.includes('idden');
    if (isSeen) relation ??= event.of('id');
  }
  const sheet = await targetOf(zip, relation);
  return { sheet, texts: await readTexts(zip), isDay: await readStyles(zip), from1904 };
}

function events(zip: ZipFile, name: string, most = MOST_PARTS): AsyncGenerator<XmlEvent> {
  return xmlEvents(zip.text(name, most));
}

async function targetOf(zip: ZipFile, relation: string | null): Promise<string> {
  for await (const event of events(zip, 'xl/_rels/workbook.xml.rels')) {
    if (!('open' in event) || event.open !== 'Relationship' || event.of('Id') !== relation) continue;
    const target = event.of('Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  throw notWorkbook();
}

/** Readings over the characters (`rPh`) are left out: they are no part of what stands there. */
async function readTexts(zip: ZipFile): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return texts;
  let [text, isText, isReading] = ['', false, false];
  for await (const event of events(zip, 'xl/sharedStrings.xml', MOST_TEXTS)) {
    if ('text' in event) {
      if (isText) text += event.text;
      continue;
    }
    const name = 'open' in event ? event.open : event.close;
    if (name === 'rPh') isReading = 'open' in event;
    if (name === 't') isText = 'open' in event && !isReading;
    if (name !== 'si') continue;
    if ('close' in event) texts.push(unescaped(text));
    text = '';
  }
  return texts;
}

/** Formats of days that need no words in the file (ECMA-376 part 1, 18.8.30). */
const isDayFormat = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function readStyles(zip: ZipFile): Promise<(style: string | null) => boolean> {
  const [formats, styles]: [Map<string, string>, boolean[]] = [new Map(), []];
  if (!zip.has('xl/styles.xml')) return () => false;
  let isStyles = false;
  for await (const event of events(zip, 'xl/styles.xml')) {
    if ('text' in event) continue;
    if ('close' in event) {
      if (event.close === 'cellXfs') isStyles = false;
      continue;
    }
    if (event.open === 'cellXfs') isStyles = true;
    if (event.open === 'numFmt') formats.set(event.of('numFmtId') ?? '', event.of('formatCode') ?? '');
    if (event.open !== 'xf' || !isStyles) continue;
    const id = event.of('numFmtId') ?? '0';
    const format = formats.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    styles.push(format === undefined ? isDayFormat(Number(id)) : /[ymd]/i.test(format));
  }
  return (style) => styles[Number(style ?? 0)] ?? false;
}

/** Excel writes what XML has no character for as `_x000D_`, and an underscore before such letters as `_x005F_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
