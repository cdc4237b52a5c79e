import { fillText, foldWidth, Money, type MessageParams, type Text } from '#kernel';
import type { ResultFormat } from './bank-format.js';
import { BANK_FILE_TEXTS } from './bank-file.messages.js';
import { decodeBankFile, type BankEncoding } from './decode-bank-file.js';
import { splitDelimited } from './delimited-line.js';
import { amountCell } from './write-payment-file.js';

const MOST_BYTES = 700 * 1024;
export const MOST_RESULT_LINES = 1000;
const LONGEST_LINE = 1000;
const MOST_FAULTS = 100;
const MOST_FEN = 10n ** 14n;

export interface BankFileFault {
  /** Of the file; the header is line 1. 0 for the file as a whole. */
  readonly line: number;
  readonly code: keyof typeof BANK_FILE_TEXTS;
  readonly message: Text;
}

/** What the bank says of one payment, as it says it. */
export interface ReportedLine {
  readonly line: number;
  readonly reference: string;
  readonly amount: Money;
  /** The bank's word, and what it means; null for a word that is not configured. */
  readonly status: string;
  readonly outcome: 'paid' | 'failed' | null;
  /** Null where the format has none. */
  readonly account: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  readonly note: string;
}

export type BankResultRead =
  | { readonly ok: true; readonly encoding: BankEncoding; readonly lines: readonly ReportedLine[] }
  | { readonly ok: false; readonly faults: readonly BankFileFault[] };

/**
 * Reads the result file of a bank. A file that is cut short, damaged or not of the format is refused as a whole, with
 * every fault by its line, so that nothing is taken from what might not be what the bank wrote. Never throws.
 * @param today `YYYY-MM-DD` in Shanghai; no payment was made after it
 */
export function readBankResult(bytes: Uint8Array, format: ResultFormat, today: string): BankResultRead {
  const whole = (code: BankFileFault['code'], params?: MessageParams): BankResultRead => ({
    ok: false,
    faults: [faultOf(0, code, params)],
  });
  if (bytes.length === 0) return whole('voucher.bank-file-empty');
  if (bytes.length > MOST_BYTES) return whole('voucher.bank-file-size', { most: MOST_BYTES / 1024 });
  const decoded = decodeBankFile(bytes);
  if (!decoded) return whole('voucher.bank-encoding');
  const reader = new ResultReader(format, today);
  reader.read(decoded.text);
  if (reader.faults.length > 0) return { ok: false, faults: reader.faults };
  return { ok: true, encoding: decoded.encoding, lines: reader.lines };
}

class ResultReader {
  readonly lines: ReportedLine[] = [];
  readonly faults: BankFileFault[] = [];
  private total = 0n;
  private rows = 0;
  private ended = false;

  constructor(
    private readonly format: ResultFormat,
    private readonly today: string,
  ) {}

  read(text: string): void {
    let line = 0;
    for (let start = 0; start < text.length;) {
      const next = text.indexOf('\n', start);
      const end = next < 0 ? text.length : next;
      line += 1;
      if (line > MOST_RESULT_LINES + 2)
        return this.add(line, 'voucher.bank-file-lines', { most: MOST_RESULT_LINES });
      const raw = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
      this.take(line, raw);
      if (this.faults.length >= MOST_FAULTS) return;
      if (next < 0 && !this.format.trailer) this.add(line, 'voucher.bank-cut-line');
      start = end + 1;
    }
    this.finish(line);
  }

  private take(line: number, raw: string): void {
    if (raw.length > LONGEST_LINE) return this.add(line, 'voucher.bank-line-long');
    const plain = this.format.delimiter === '\t' ? raw.replaceAll('\t', '') : raw;
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(plain)) return this.add(line, 'voucher.bank-control');
    const cells = splitDelimited(raw, this.format.delimiter)?.map((cell) => cell.trim());
    if (!cells) return this.add(line, 'voucher.bank-quotes');
    if (line === 1) return this.takeHeader(cells);
    if (this.ended) return raw === '' ? undefined : this.addTrailer(line, 'voucher.bank-after-trailer');
    if (this.format.trailer && cells[0] === this.format.trailer) return this.takeTrailer(line, cells);
    const expected = this.format.columns.length;
    if (cells.length !== expected)
      return this.add(line, 'voucher.bank-columns', { found: cells.length, expected });
    this.takeRow(line, cells);
  }

  private takeHeader(cells: readonly string[]): void {
    const expected = this.format.columns.map(({ header }) => header);
    if (expected.length === cells.length && expected.every((header, at) => header === cells[at])) return;
    this.add(1, 'voucher.bank-header', { expected: expected.join(' | ') });
  }

  private takeRow(line: number, cells: readonly string[]): void {
    this.rows += 1;
    const cellOf = (field: string) => {
      const at = this.format.columns.findIndex((column) => column.field === field);
      return at < 0 ? null : (cells[at] ?? '');
    };
    const [reference, amount, day] = [cellOf('reference') ?? '', cellOf('amount') ?? '', cellOf('date')];
    if (!reference) return this.add(line, 'voucher.bank-reference');
    if ([reference, amount, day ?? ''].some((cell) => foldWidth(cell) !== cell))
      return this.add(line, 'voucher.bank-full-width');
    const fen = fenOf(amount, this.format);
    if (fen === null) return this.add(line, 'voucher.bank-amount', { found: amount });
    const on = day === null || day === '' ? null : dayOf(day, this.format, this.today);
    if (on === undefined) return this.add(line, 'voucher.bank-date', { found: day ?? '' });
    this.total += fen;
    const status = cellOf('status') ?? '';
    const { statuses } = this.format;
    this.lines.push({
      line,
      reference,
      amount: Money.ofFen(fen),
      status,
      outcome: Object.hasOwn(statuses, status) ? (statuses[status] ?? null) : null,
      account: cellOf('payee-account'),
      day: on,
      note: cellOf('note') ?? '',
    });
  }

  private takeTrailer(line: number, [, count = '', total = '', ...rest]: readonly string[]): void {
    this.ended = true;
    if (rest.some((cell) => cell !== '')) this.addTrailer(line, 'voucher.bank-after-trailer');
    if (count !== String(this.rows))
      this.add(line, 'voucher.bank-count', { found: count, expected: this.rows });
    // Where a line could not be read the sum says nothing new.
    if (this.faults.length === 0 && fenOf(total, this.format, 0n) !== this.total) {
      const expected = amountCell(this.total, this.format);
      this.add(line, 'voucher.bank-total', { found: total, expected });
    }
  }

  private finish(line: number): void {
    if (this.format.trailer && !this.ended) this.addTrailer(line, 'voucher.bank-truncated');
    if (this.rows === 0 && this.faults.length === 0) this.add(line, 'voucher.bank-file-empty');
  }

  private addTrailer(line: number, code: BankFileFault['code']): void {
    this.add(line, code, { trailer: this.format.trailer ?? '' });
  }

  private add(line: number, code: BankFileFault['code'], params?: MessageParams): void {
    this.faults.push(faultOf(line, code, params));
  }
}

/** The amount in fen; null when it is none, is below `least`, has more decimals than fen or is out of all bounds. */
function fenOf(cell: string, { amount }: ResultFormat, least = 1n): bigint | null {
  const match = amount === 'fen' ? /^(\d{1,15})()$/.exec(cell) : /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(cell);
  if (!match) return null;
  const decimals = amount === 'fen' ? '' : (match[2] ?? '').padEnd(2, '0');
  const fen = BigInt(`${match[1]}${decimals}`);
  return fen >= least && fen <= MOST_FEN ? fen : null;
}

/** `YYYY-MM-DD`; undefined when the cell is no day up to today. */
function dayOf(cell: string, { date }: ResultFormat, today: string): string | undefined {
  const pattern = date === 'YYYYMMDD' ? /^(\d{4})(\d{2})(\d{2})$/ : /^(\d{4})-(\d{2})-(\d{2})$/;
  const day = pattern.exec(cell)?.slice(1).join('-');
  const time = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (!day || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day <= today ? day : undefined;
}

function faultOf(line: number, code: BankFileFault['code'], params: MessageParams = {}): BankFileFault {
  const shown = Object.entries(params).map(([name, value]) => [name, String(value).slice(0, 200)] as const);
  return { line, code, message: fillText(BANK_FILE_TEXTS[code], Object.fromEntries(shown)) };
}
