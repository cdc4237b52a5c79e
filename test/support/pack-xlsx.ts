import { crc32, deflateRawSync } from 'node:zlib';

interface Workbook {
  /** The rows of its one visible sheet, as XML. */
  readonly sheet: string;
  /** Shared texts, as XML. */
  readonly texts?: readonly string[];
}

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook as office programs write them: style 1 is a day by its number, style 2 a day by its own format. */
export function packXlsx({ sheet, texts = [] }: Workbook): Buffer {
  return packZip({
    'xl/workbook.xml': `<workbook ${NAMESPACE} xmlns:r="r"><sheets><sheet name="hidden" sheetId="2" state="hidden" r:id="rId2"/><sheet name="a&gt;b" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId2" Target="worksheets/none.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${NAMESPACE}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}>${texts.map((text) => `<si><t>${text}</t><rPh><t>reading</t></rPh></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet ${NAMESPACE}><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

function packZip(members: Readonly<Record<string, string>>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(members)) {
    const name = Buffer.from(path);
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const sizes = [8, 0, crc32(data), packed.length, data.length];
    const local = header(0x04034b50, [20, 0], sizes, [name.length, 0]);
    bodies.push(local, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(header(0x02014b50, [20, 20, 0], sizes, [name.length, 0]), rest, name);
    offset += local.length + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** Versions and flags, then method, time (two halves), checksum, sizes, lengths. */
function header(
  signature: number,
  before: readonly number[],
  [method = 0, time = 0, ...long]: readonly number[],
  lengths: readonly number[],
): Buffer {
  const short = [...before, method, time, 0];
  const bytes = Buffer.alloc(4 + short.length * 2 + long.length * 4 + lengths.length * 2);
  bytes.writeUInt32LE(signature, 0);
  let at = 4;
  for (const value of short) at = bytes.writeUInt16LE(value, at);
  for (const value of long) at = bytes.writeUInt32LE(value, at);
  for (const value of lengths) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
