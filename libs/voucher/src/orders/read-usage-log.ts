import { decimalUnits, fillText, shanghaiDay, type FieldError, type MessageParams } from '#kernel';
import { USAGE_TEXTS } from './usage-log.messages.js';

/** Lines of a log, the header not counted. */
const MOST_LINES = 5000;
const MOST_ERRORS = 100;
/** No line of four short fields is longer. */
const LONGEST_LINE = 200;

export type UsageUnit = 'gpu-hours' | 'pflops-hours';

export interface UsageRow {
  /** Of the text; the header is line 1. */
  readonly line: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Hundredths of the unit. */
  readonly quantity: bigint;
  /** Fen. */
  readonly amount: bigint;
}

export interface UsageBounds {
  /** When the service began: nothing was used before. */
  readonly from: Date;
  readonly now: Date;
  /** What the provider has, a decimal with at most two places; null when it is not known. */
  readonly pflops: string | null;
}

export type UsageLogRead =
  | { readonly ok: true; readonly unit: UsageUnit; readonly rows: readonly UsageRow[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Code = keyof typeof USAGE_TEXTS;

const HEADERS: Readonly<Record<string, UsageUnit>> = {
  'start,end,gpu_hours,amount': 'gpu-hours',
  'start,end,pflops_hours,amount': 'pflops-hours',
  '开始时间,结束时间,gpu小时,金额': 'gpu-hours',
  '开始时间,结束时间,pflops小时,金额': 'pflops-hours',
};

/**
 * Reads the usage log of a computing centre: CSV with a header, a line a use. Each line is judged for itself and each
 * mistake named by its line (`/csv/3/end`). What could mean two things is refused, never guessed. Never throws.
 */
export function readUsageLog(text: string, bounds: UsageBounds): UsageLogRead {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const unit = unitOf(lines[0] ?? '');
  if (!unit) return refused([fault('/csv/1', 'voucher.usage-header')]);
  const filled = lines.flatMap((content, i) => (i > 0 && content.trim() ? [{ line: i + 1, content }] : []));
  if (filled.length === 0) return refused([fault('/csv', 'voucher.usage-empty')]);
  if (filled.length > MOST_LINES) {
    return refused([fault('/csv', 'voucher.usage-too-long', { limit: MOST_LINES })]);
  }
  const read = filled.map(({ line, content }) => readLine(line, content, unit, bounds));
  const rows = read.flatMap((row) => ('errors' in row ? [] : [row]));
  const errors = [...read.flatMap((row) => ('errors' in row ? row.errors : [])), ...repeated(rows)];
  return errors.length > 0 ? refused(errors) : { ok: true, unit, rows };
}

function refused(errors: readonly FieldError[]): UsageLogRead {
  return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
}

function unitOf(header: string): UsageUnit | null {
  const key = header.slice(0, LONGEST_LINE).replace(/[\s"]/g, '').toLowerCase();
  return Object.hasOwn(HEADERS, key) ? (HEADERS[key] ?? null) : null;
}

const FIELD = '(?:"([^",]*)"|([^",]*))';
const FOUR = new RegExp(`^${FIELD},${FIELD},${FIELD},${FIELD}$`);

function readLine(
  line: number,
  content: string,
  unit: UsageUnit,
  bounds: UsageBounds,
): UsageRow | { errors: FieldError[] } {
  const found = content.length <= LONGEST_LINE ? FOUR.exec(content) : null;
  if (!found) return { errors: [fault(`/csv/${line}`, 'voucher.usage-line', { line })] };
  const [start = '', end = '', used = '', paid = ''] = [1, 3, 5, 7].map((at) =>
    (found[at] ?? found[at + 1] ?? '').trim(),
  );
  const [startsAt, endsAt] = [readTime(start), readTime(end)];
  const [quantity, amount] = [readHundredths(used), readHundredths(paid)];
  const errors = [
    ...(startsAt ? [] : [fault(`/csv/${line}/start`, 'voucher.usage-time', { line })]),
    ...(endsAt ? [] : [fault(`/csv/${line}/end`, 'voucher.usage-time', { line })]),
    ...(quantity === null ? [fault(`/csv/${line}/quantity`, 'voucher.usage-quantity', { line })] : []),
    ...(amount === null ? [fault(`/csv/${line}/amount`, 'voucher.usage-amount', { line })] : []),
  ];
  if (!startsAt || !endsAt || quantity === null || amount === null) return { errors };
  const row = { line, startsAt, endsAt, quantity, amount };
  const wrong = boundFaults(row, unit, bounds);
  return wrong.length > 0 ? { errors: wrong } : row;
}

function boundFaults(
  { line, startsAt, endsAt, quantity }: UsageRow,
  unit: UsageUnit,
  { from, now, pflops }: UsageBounds,
): FieldError[] {
  if (endsAt <= startsAt) return [fault(`/csv/${line}/end`, 'voucher.usage-order', { line })];
  const span = BigInt(endsAt.getTime() - startsAt.getTime());
  const most = pflops && unit === 'pflops-hours' ? (decimalUnits(pflops, 2) * span) / 3_600_000n : null;
  return [
    ...(startsAt < from
      ? [fault(`/csv/${line}/start`, 'voucher.usage-early', { line, start: shanghaiDay(from) })]
      : []),
    ...(endsAt > now ? [fault(`/csv/${line}/end`, 'voucher.usage-future', { line })] : []),
    ...(most !== null && quantity > most
      ? [fault(`/csv/${line}/quantity`, 'voucher.usage-beyond-capacity', { line, pflops: pflops ?? '' })]
      : []),
  ];
}

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/;

/** A time of the clock in Shanghai, or with an offset of its own; null when there is no such time. */
function readTime(text: string): Date | null {
  const [, day = '', time = '', offset = '+08:00'] = TIME.exec(text) ?? [];
  const at = new Date(`${day}T${time}${offset}`);
  // The parser rolls 30 February over to March; a day that exists comes back as it was written.
  const there = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || there.toISOString().slice(0, 10) !== day ? null : at;
}

/** Above zero, plain figures, at most two decimals, in hundredths. */
function readHundredths(text: string): bigint | null {
  if (!/^\d{1,12}(?:\.\d{1,2})?$/.test(text)) return null;
  const units = decimalUnits(text, 2);
  return units > 0n ? units : null;
}

/** The same use twice: copied lines. */
function repeated(rows: readonly UsageRow[]): FieldError[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, startsAt, endsAt, quantity, amount }) => {
    const key = [startsAt.getTime(), endsAt.getTime(), quantity, amount].join();
    const first = seen.get(key);
    seen.set(key, first ?? line);
    return first === undefined ? [] : [fault(`/csv/${line}`, 'voucher.usage-twice', { line, first })];
  });
}

function fault(pointer: string, code: Code, params: MessageParams = {}): FieldError {
  return { pointer, code, message: fillText(USAGE_TEXTS[code], params) };
}
