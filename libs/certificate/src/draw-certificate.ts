import type { Text } from '#kernel';
import { ACCENT, INK, INK_SOFT, LINE, WARNING } from './certificate-colours.js';
import { registerFonts, selectFont, type Document, type Weight } from './certificate-fonts.js';
import type { Certificate } from './certificate.entity.js';
import { drawFrame } from './draw-frame.js';
import { drawQr } from './draw-qr.js';

/** What a certificate says; nothing else may influence the bytes. */
export type CertificateFacts = Pick<
  Certificate,
  | 'number'
  | 'companyName'
  | 'companyUscc'
  | 'title'
  | 'field'
  | 'authorities'
  | 'issuedOn'
  | 'validUntil'
  | 'demonstration'
>;

const MARGIN = 88;
const QR_SIDE = 112;

/**
 * The certificate as a PDF of one A4 page. The same facts give the same bytes.
 * @param address where the QR code leads
 * @throws MissingGlyphs when a character cannot be printed
 */
export async function drawCertificate(facts: CertificateFacts, address: string): Promise<Buffer> {
  // Not at the top: fonts and compression are much to load for processes that may never draw one.
  const { default: PDFDocument } = await import('pdfkit');
  const issued = new Date(`${facts.issuedOn}T00:00:00Z`);
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `${facts.title.zh} ${facts.number}`,
      Subject: facts.companyName,
      CreationDate: issued,
      ModDate: issued,
    },
  });
  const bytes = collect(document);
  registerFonts(document);
  artifact(document, () => drawFrame(document));
  if (facts.demonstration) artifact(document, () => drawWatermark(document));
  drawTitle(document, facts);
  drawFacts(document, facts);
  drawAuthorities(document, facts);
  drawVerification(document, address);
  document.end();
  return bytes;
}

function drawTitle(document: Document, { title, demonstration }: CertificateFacts): void {
  const { width } = document.page;
  const centred = { width, align: 'center' as const };
  line(document, title.zh, 0, 74, { size: 38, weight: 'bold', colour: ACCENT, spacing: 8, ...centred });
  const english = title.en.toUpperCase();
  line(document, english, 0, 134, { size: 11, colour: INK_SOFT, spacing: 2.4, ...centred });
  artifact(document, () => {
    const y = 164;
    document.lineWidth(0.8).strokeColor(ACCENT);
    document
      .moveTo(width / 2 - 130, y)
      .lineTo(width / 2 - 9, y)
      .stroke();
    document
      .moveTo(width / 2 + 9, y)
      .lineTo(width / 2 + 130, y)
      .stroke();
    document.circle(width / 2, y, 2.6).fill(ACCENT);
  });
  if (demonstration) {
    const notice = '示例 · 不具证明效力　Demonstration only, proves nothing';
    line(document, notice, 0, 172, { size: 10.5, weight: 'bold', colour: WARNING, ...centred });
  }
}

function drawFacts(document: Document, facts: CertificateFacts): void {
  const rows: readonly (readonly [Text, string])[] = [
    [{ zh: '企业名称', en: 'Enterprise' }, facts.companyName],
    [{ zh: '统一社会信用代码', en: 'Unified social credit code' }, facts.companyUscc],
    [{ zh: '证书编号', en: 'Certificate number' }, facts.number],
    [{ zh: '技术领域', en: 'Technology field' }, facts.field.zh],
    [{ zh: '发证日期', en: 'Date of issue' }, chineseDay(facts.issuedOn)],
    [{ zh: '有效期至', en: 'Valid until' }, chineseDay(facts.validUntil)],
  ];
  const valueAt = MARGIN + 150;
  const width = document.page.width - MARGIN - valueAt;
  rows.forEach(([label, value], i) => {
    const y = 204 + i * 36;
    line(document, label.zh, MARGIN, y, { size: 12, colour: INK_SOFT });
    line(document, label.en, MARGIN, y + 17, { size: 7.5, colour: INK_SOFT });
    const size = i === 0 ? fitting(document, value, width, 19) : fitting(document, value, width, 14);
    // Moved with its size, so that a shrunken name stays on the line of its label.
    line(document, value, valueAt, y + 8 - size * 0.56, { size, weight: i === 0 ? 'bold' : 'regular' });
  });
}

function drawAuthorities(document: Document, { authorities }: CertificateFacts): void {
  const top = 436;
  artifact(document, () => {
    document.lineWidth(0.5).strokeColor(LINE);
    document
      .moveTo(MARGIN, top - 10)
      .lineTo(document.page.width - MARGIN, top - 10)
      .stroke();
  });
  line(document, '发证机关', MARGIN, top, { size: 12, colour: INK_SOFT });
  line(document, 'Issued by', MARGIN, top + 17, { size: 7.5, colour: INK_SOFT });
  authorities.forEach((authority, i) => {
    line(document, authority.zh, MARGIN + 150, top + i * 22, { size: 13 });
  });
}

function drawVerification(document: Document, address: string): void {
  const { width } = document.page;
  const x = width - MARGIN - QR_SIDE + 12;
  const y = 434;
  figure(document, `二维码：${address}`, () => {
    drawQr(document, address, { x, y, side: QR_SIDE });
  });
  const right = x - 14;
  const box = { width: 250, align: 'right' as const, colour: INK_SOFT };
  line(document, '扫码查验真伪与当前状态', right - 250, y + 52, { size: 10, ...box });
  line(document, 'Scan to see whether it is genuine and still valid.', right - 250, y + 67, {
    size: 7.5,
    ...box,
  });
  const size = fitting(document, address, 330, 7.5);
  line(document, address, right - 330, y + 82, { size, ...box, width: 330, colour: INK });
}

/** Laid over the paper, under the text. */
function drawWatermark(document: Document): void {
  const { width, height } = document.page;
  document.save().rotate(-24, { origin: [width / 2, height / 2] });
  selectFont(document, 'bold', '示例');
  document.fontSize(200).fillColor(WARNING).fillOpacity(0.05);
  document.text('示例', 0, height / 2 - 125, { width, align: 'center', characterSpacing: 60 });
  document.restore();
  document.fillOpacity(1);
}

interface LineStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly spacing?: number;
  readonly width?: number;
  readonly align?: 'center' | 'right';
}

/** One line of text, as a paragraph of its own for readers who listen. */
function line(document: Document, text: string, x: number, y: number, style: LineStyle): void {
  selectFont(document, style.weight ?? 'regular', text);
  const draw = () => {
    document.fontSize(style.size).fillColor(style.colour ?? INK);
    // Spacing follows the last character too; half of it puts a centred line back into the middle.
    document.text(text, x + (style.align === 'center' ? (style.spacing ?? 0) / 2 : 0), y, {
      lineBreak: false,
      characterSpacing: style.spacing ?? 0,
      ...(style.width ? { width: style.width } : {}),
      ...(style.align ? { align: style.align } : {}),
    });
  };
  // Spaced letters are still one word to whoever searches or listens.
  document.addStructure(document.struct('P', style.spacing ? { actual: text } : {}, draw));
}

function figure(document: Document, alternative: string, draw: () => void): void {
  document.addStructure(document.struct('Figure', { alt: alternative }, draw));
}

/** Decoration: nothing to read. */
function artifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

/** The largest size up to `wanted` at which a text fits a width; long names shrink before they would break. */
function fitting(document: Document, text: string, width: number, wanted: number): number {
  selectFont(document, 'regular', text);
  const natural = document.fontSize(wanted).widthOfString(text);
  return natural <= width ? wanted : Math.max(5, Math.floor(((wanted * width) / natural) * 10) / 10);
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function collect(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
