import { defineMessages, fill, type Text } from '#kernel';
import { isCommonPassword } from './common-passwords.js';
import { normaliseLogin } from './normalise-login.js';

/** Characters of a password that is all there is to sign in with. */
export const PASSWORD_MIN = 12;
/** Characters of one beside which there is a second factor. */
export const PASSWORD_MIN_WITH_FACTOR = 8;
export const PASSWORD_MAX = 128;

const TEXTS = defineMessages({
  'password.too-short': {
    zh: '密码至少 {least} 个字符。可以用几个词组成一句好记的话。',
    en: 'A password has at least {least} characters. A few words that you remember make a good one.',
  },
  'password.too-long': { zh: '密码最多 128 个字符。', en: 'A password has at most 128 characters.' },
  'password.too-common': {
    zh: '这个密码太常见，容易被猜中，请换一个。',
    en: 'This password is too common and easy to guess. Choose another.',
  },
  'password.like-login': {
    zh: '密码不能包含登录名。',
    en: 'A password must not contain the user name.',
  },
  'password.like-name': {
    zh: '密码不能包含您的姓名。',
    en: 'A password must not contain your name.',
  },
});

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** Fragments of which the most common long passwords are made; what remains without them must still be a password. */
const COMMON =
  /password|passw0rd|p@ssw0rd|qwertyuiop|asdfghjkl|zxcvbnm|1qaz2wsx|3edc4rfv|qazwsxedc|administrator|welcome|iloveyou|letmein|woaini|zhongguo|beijing|abcdefgh\w*|(?:0123456789|1234567890|123456789|12345678|1234567|123456|87654321|654321)|(.)\1{3,}/gi;
const REST_MIN = 6;

/**
 * Why a password cannot be used, or null. Length is counted in characters after NFKC; nothing is asked about classes of
 * characters (NIST SP 800-63B §3.1.1.2).
 * @param least characters it must have
 */
export function passwordFault(password: string, owner: PasswordOwner, least = PASSWORD_MIN): Text | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < least) return tooShort(least);
  if (length > PASSWORD_MAX) return TEXTS['password.too-long'];
  const lower = text.toLowerCase();
  if (partsOfLogin(owner.login).some((part) => lower.includes(part))) return TEXTS['password.like-login'];
  if (partsOfName(owner.name).some((part) => lower.includes(part))) return TEXTS['password.like-name'];
  return isGuessed(text) ? TEXTS['password.too-common'] : null;
}

function tooShort(least: number): Text {
  const { zh, en } = TEXTS['password.too-short'];
  return { zh: fill(zh, { least }), en: fill(en, { least }) };
}

function isGuessed(text: string): boolean {
  const rest = text.replace(COMMON, '');
  return [...rest].length < REST_MIN || new Set(rest).size < 4 || isCommonPassword(text);
}

/** The user name, and what stands before its @. */
function partsOfLogin(login: string): string[] {
  const name = normaliseLogin(login);
  return [name, name.split('@')[0] ?? ''].filter(({ length }) => length >= 4);
}

/** The words of a name that are long enough to give it away: two Chinese characters, or four letters. */
function partsOfName(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return [...words, words.join('')].filter((word) => /\p{Script=Han}{2}/u.test(word) || word.length >= 4);
}
