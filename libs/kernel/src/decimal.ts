import { defineMessages, fillText, type Text } from './messages.js';
import { foldWidth } from './text-normalise.js';

export type NumberFault = 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large' | 'too-small';

export type NumberCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly fault: NumberFault;
      readonly code: `number.${NumberFault}`;
      readonly message: Text;
    };

export interface NumberLimits {
  /** Decimals, 0 for a whole number. The canonical value always has exactly so many. */
  readonly scale: number;
  /** Canonical decimal, inclusive. `0` unless told otherwise. */
  readonly min?: string;
  /** Canonical decimal, inclusive. */
  readonly max: string;
}

const TEXTS = defineMessages({
  'number.not-a-number': {
    zh: '请填写数字，例如 {example}。',
    en: 'Enter a number, for example {example}.',
  },
  'number.negative': { zh: '不能为负数。', en: 'This cannot be negative.' },
  'number.too-many-decimals': {
    zh: '最多保留 {scale} 位小数。',
    en: 'At most {scale} decimals.',
  },
  'number.whole': { zh: '请填写整数。', en: 'Enter a whole number.' },
  'number.too-large': { zh: '不能大于 {max}。', en: 'This cannot be more than {max}.' },
  'number.too-small': { zh: '不能小于 {min}。', en: 'This cannot be less than {min}.' },
});

/** Plain figures, or figures in groups of three divided by commas or spaces; an optional fraction. */
const NUMBER = /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)?(?:\.(\d*))?$/;
const LONGEST = 60;

/**
 * Reads a number as people type and paste it: full-width figures, thousands separators (`,` `，` or spaces) and signs
 * are folded. What could mean two things (`2768,40`, `1,2`, `1e5`) is refused, never guessed. Never throws.
 */
export function parseDecimal(raw: string, limits: NumberLimits): NumberCheck {
  const text = foldWidth(raw.slice(0, LONGEST + 1))
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '')
    .replace(/ *, */g, ',');
  const [, sign = '', whole = '', fraction = ''] = (text.length <= LONGEST && NUMBER.exec(text)) || [];
  if (!/\d/.test(whole + fraction)) return refuse('not-a-number', limits);
  if (fraction.length > limits.scale) return refuse('too-many-decimals', limits);
  const magnitude = BigInt(whole.replace(/[, ]/g, '') + fraction.padEnd(limits.scale, '0'));
  const units = sign ? -magnitude : magnitude;
  const min = decimalUnits(limits.min ?? '0', limits.scale);
  if (units < min) return refuse(min === 0n ? 'negative' : 'too-small', limits);
  if (units > decimalUnits(limits.max, limits.scale)) return refuse('too-large', limits);
  return { ok: true, value: unitsToDecimal(units, limits.scale) };
}

function refuse(fault: NumberFault, limits: NumberLimits): NumberCheck {
  const whole = limits.scale === 0 && fault === 'too-many-decimals';
  const text = whole ? TEXTS['number.whole'] : TEXTS[`number.${fault}`];
  const message = fillText(text, {
    example: limits.scale === 0 ? '128' : `2768.${'40'.padEnd(limits.scale, '0').slice(0, limits.scale)}`,
    scale: limits.scale,
    max: groupThousands(limits.max),
    min: groupThousands(limits.min ?? '0'),
  });
  return { ok: false, fault, code: `number.${fault}`, message };
}

/** `"2768.40"` at scale 2 → 276840n. The text must be canonical (`parseDecimal` makes it so). */
export function decimalUnits(canonical: string, scale: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(canonical) ?? [];
  if (!whole || fraction.length > scale)
    throw new RangeError(`${canonical} is no decimal of ${scale} places`);
  const magnitude = BigInt(whole + fraction.padEnd(scale, '0'));
  return sign ? -magnitude : magnitude;
}

/** 276840n at scale 2 → `"2768.40"`. */
export function unitsToDecimal(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

/** `"2768.40"` → `"2,768.40"`, as numbers are shown in both languages. */
export function groupThousands(canonical: string): string {
  return canonical.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}
