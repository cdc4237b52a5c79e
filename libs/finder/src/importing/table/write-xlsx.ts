import { packMembers } from './pack-members.js';

export type XlsxRow = readonly (string | null)[];

/** A sheet of a workbook, whose first row is its head. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: Iterable<XlsxRow> | AsyncIterable<XlsxRow>;
}

/** What a spreadsheet can hold: characters of a cell, rows of a sheet. */
export const MOST_CHARACTERS = 32_767;
export const MOST_ROWS = 1_048_576;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook piece by piece, in little memory however long it is. Every cell is a text: nothing is computed, and a
 * number keeps its zeros. A sheet is written before the next one is asked for its rows.
 * @throws Error for a cell or a sheet that is longer than a spreadsheet can hold
 */
export function writeXlsx(sheets: readonly XlsxSheet[]): AsyncGenerator<Buffer> {
  const numbers = sheets.map((_, at) => at + 1);
  const relations = numbers
    .map((at) => relation(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
    .join('');
  const named = sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('');
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers.map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    ['_rels/.rels', relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships(relations + relation('rIdS', 'styles', 'styles.xml'))],
    ['xl/styles.xml', STYLES],
  ];
  return packMembers([
    ...parts.map(([name, text]) => ({ name, text: [XML + text] })),
    ...sheets.map(({ rows }, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, text: sheetXml(rows) })),
  ]);
}

/** Style 0 and 1 are texts (format 49), so that what is typed over them stays as it is typed; 1 is the head. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(inner: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}

/** The head stays in sight. */
async function* sheetXml(rows: XlsxSheet['rows']): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="60" width="20" style="0" customWidth="1"/></cols><sheetData>`;
  let line = 0;
  for await (const row of rows) {
    line += 1;
    if (line > MOST_ROWS) throw new Error('a sheet cannot hold so many rows');
    yield `<row r="${line}">${row.map((cell, at) => cellXml(cell, `${columnName(at)}${line}`, line === 1)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: string | null, place: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (cell.length > MOST_CHARACTERS) throw new Error('a cell cannot hold so many characters');
  return `<c r="${place}" s="${isHead ? 1 : 0}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 27 → `AB`. */
function columnName(at: number): string {
  const before = at < 26 ? '' : columnName(Math.floor(at / 26) - 1);
  return before + String.fromCharCode(65 + (at % 26));
}

/**
 * What XML has no character for is written as Excel does (`_x000B_`), and so is a return, which XML would lose; an
 * underscore before what looks like that gets the same (`_x005F_`).
 */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML does not have
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
