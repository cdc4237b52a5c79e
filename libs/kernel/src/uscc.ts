import { defineMessages, type Text } from './messages.js';
import { normaliseCode } from './text-normalise.js';

/** Which check of GB 32100-2015 a code fails, in the order in which the checks are made. */
export type UsccFault = 'length' | 'character' | 'organisation-code' | 'check-digit';

export type UsccCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly fault: UsccFault;
      readonly code: `uscc.${UsccFault}`;
      readonly message: Text;
    };

const TEXTS = defineMessages({
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，请对照营业执照核对。',
    en: 'A unified social credit code has 18 characters. Check it against the business licence.',
  },
  'uscc.character': {
    zh: '统一社会信用代码只含数字和大写字母，不使用 I、O、S、V、Z；第 3 至 8 位为数字。',
    en: 'A unified social credit code has figures and capital letters without I, O, S, V and Z; characters 3 to 8 are figures.',
  },
  'uscc.organisation-code': {
    zh: '第 9 至 17 位（组织机构代码）校验不符，请检查是否输错或颠倒了字符。',
    en: 'Characters 9 to 17 (the organisation code) do not agree with their check character. Look for a wrong or swapped character.',
  },
  'uscc.check-digit': {
    zh: '最后一位校验码不符，请检查是否输错了字符。',
    en: 'The last character (the check character) does not agree. Look for a wrong character.',
  },
});

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Trimmed, upper case, full-width characters folded: the form in which codes are stored and compared. */
export function normaliseUscc(raw: string): string {
  return normaliseCode(raw);
}

/**
 * Checks a unified social credit code by GB 32100-2015 and, inside it, the organisation code by GB 11714-1997.
 * Takes any spelling; the value that it yields is normalised. Never throws.
 */
export function checkUscc(raw: string): UsccCheck {
  const value = normaliseUscc(raw);
  const fault = faultOf(value);
  return fault
    ? { ok: false, fault, code: `uscc.${fault}`, message: TEXTS[`uscc.${fault}`] }
    : { ok: true, value };
}

export function isUscc(raw: string): boolean {
  return checkUscc(raw).ok;
}

/**
 * A valid code from its first 16 characters: registering authority and kind (2), division (6), organisation body (8).
 * For demonstration and test companies.
 * @throws RangeError when the characters are not of the standard's alphabet
 */
export function completeUscc(first16: string): string {
  const organisation = `${first16}${organisationCheck(first16.slice(8))}`;
  const code = `${organisation}${checkCharacter(organisation)}`;
  if (faultOf(code)) throw new RangeError(`${first16} cannot begin a unified social credit code`);
  return code;
}

function faultOf(value: string): UsccFault | null {
  if (Array.from(value).length !== 18) return 'length';
  if (!SHAPE.test(value)) return 'character';
  if (organisationCheck(value.slice(8, 16)) !== value[16]) return 'organisation-code';
  if (checkCharacter(value.slice(0, 17)) !== value[17]) return 'check-digit';
  return null;
}

/** GB 32100-2015 §5: (31 − Σ value × 3^(i−1) mod 31) mod 31. */
function checkCharacter(first17: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** GB 11714-1997: 11 − Σ value × weight mod 11; 10 is written X and 11 is written 0. Letters count A = 10 … Z = 35. */
function organisationCheck(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, i) => total + weight * Number.parseInt(first8.charAt(i), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}
