import { groupThousands, unitsToDecimal, type Text } from '#kernel';
import { growthFraction } from './growth.js';
import type { ShowDefinition } from './rule-set.schema.js';

const NOTHING: Text = { zh: '—', en: '—' };
const MOST_DECIMALS = 8;

/** Puts one value into words as a rule's `show` asks; a dash for what is not there. Never throws. */
export function showValue(show: ShowDefinition, values: Readonly<Record<string, unknown>>): Text {
  const value = values[show.of];
  switch (show.as) {
    case 'amount':
      return list(value, (amount) => amountText(amount, show.divide), '、', ', ');
    case 'sum':
      return sum(
        list(value, (amount) => amountText(amount, show.divide), ' + ', ' + '),
        value,
      );
    case 'count':
      return list(value, (count) => groupThousands(String(count)), '、', ', ');
    case 'percent':
      return percent(
        value,
        values[show.over],
        typeof show.limit === 'string' ? values[show.limit] : show.limit,
      );
    case 'growth':
      return growth(value, show.limits);
    case 'text':
      return list(value, String, '、', ', ');
    default:
      return show satisfies never;
  }
}

function same(text: string): Text {
  return { zh: text, en: text };
}

function list(value: unknown, show: (item: number) => string, zh: string, en: string): Text {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.some((item) => item === null || item === undefined)) return NOTHING;
  const texts = items.map((item) => show(item as number));
  return { zh: texts.join(zh), en: texts.join(en) };
}

function sum(text: Text, value: unknown): Text {
  return Array.isArray(value) && value.length > 1 ? { zh: `(${text.zh})`, en: `(${text.en})` } : text;
}

/** Hundredths of 万元, possibly scaled up by `divide`, rounded half up: `2,768.40`. */
function amountText(amount: number, divide: number): string {
  if (!Number.isFinite(amount)) return '—';
  return groupThousands(unitsToDecimal(roundHalfUp(BigInt(Math.round(amount)), BigInt(divide)), 2));
}

function percent(of: unknown, over: unknown, limit: unknown): Text {
  if (!Number.isSafeInteger(of) || !Number.isSafeInteger(over) || (over as number) <= 0) return NOTHING;
  return same(
    percentText(
      BigInt(of as number),
      BigInt(over as number),
      Number.isInteger(limit) ? [limit as number] : [],
    ),
  );
}

function growth(series: unknown, limits: readonly number[]): Text {
  if (!Array.isArray(series) || !series.every(Number.isSafeInteger)) return NOTHING;
  const fraction = growthFraction(series as number[]);
  return fraction ? same(percentText(fraction.of, fraction.over, limits)) : NOTHING;
}

/**
 * `59.09%`: two decimals, rounded half up; more of them where rounding would show a threshold as reached that the exact
 * figure misses (59.9999% is not shown as 60.00%).
 */
export function percentText(of: bigint, over: bigint, limits: readonly number[]): string {
  for (let decimals = 2; ; decimals += 1) {
    const scale = 10n ** BigInt(decimals);
    const rounded = roundHalfUp(of * 100n * scale, over);
    const misleads = limits.some(
      (limit) => rounded === BigInt(limit) * scale && of * 100n !== BigInt(limit) * over,
    );
    if (!misleads || decimals === MOST_DECIMALS)
      return `${groupThousands(unitsToDecimal(rounded, decimals))}%`;
  }
}

function roundHalfUp(of: bigint, over: bigint): bigint {
  const doubled = 2n * of + over;
  const quotient = doubled / (2n * over);
  return doubled < 0n && doubled % (2n * over) !== 0n ? quotient - 1n : quotient;
}
