import { defineMessages, type Text } from '#kernel';
import { normaliseLogin } from './normalise-login.js';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const TEXTS = defineMessages({
  'password.too-short': {
    zh: '密码至少 12 个字符。可以用几个词组成一句好记的话。',
    en: 'A password has at least 12 characters. A few words that you remember make a good one.',
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
});

/** Fragments of which the most common long passwords are made; what remains without them must still be a password. */
const COMMON =
  /password|passw0rd|p@ssw0rd|qwertyuiop|asdfghjkl|zxcvbnm|1qaz2wsx|3edc4rfv|qazwsxedc|administrator|welcome|iloveyou|letmein|woaini|zhongguo|beijing|abcdefgh\w*|(?:0123456789|1234567890|123456789|12345678|1234567|123456|87654321|654321)|(.)\1{3,}/gi;
const REST_MIN = 6;

/**
 * Why a password cannot be used, or null. Length is counted in characters after NFKC; nothing is asked about classes of
 * characters (NIST SP 800-63B §3.1.1.2).
 */
export function passwordFault(password: string, login: string): Text | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_MIN) return TEXTS['password.too-short'];
  if (length > PASSWORD_MAX) return TEXTS['password.too-long'];
  const name = normaliseLogin(login);
  if (name.length >= 4 && text.toLowerCase().includes(name)) return TEXTS['password.like-login'];
  const rest = text.replace(COMMON, '');
  if ([...rest].length < REST_MIN || new Set(rest).size < 4) return TEXTS['password.too-common'];
  return null;
}
