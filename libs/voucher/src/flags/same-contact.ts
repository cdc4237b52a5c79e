import { foldWidth } from '#kernel';

const BEIJING = '010';
const FIGURES = '零一二三四五六七八九';

/**
 * What two ways of writing one telephone number have in common: figures, without country code and extension; a number
 * of eight figures is one of Beijing. Empty when it is no telephone number.
 */
export function phoneKey(typed: string | null): string {
  const [line = ''] = foldWidth(typed ?? '').split(/转|分机|#|ext/i);
  const figures = line.replace(/^\s*\+/, '00').replace(/\D/g, '');
  const national = figures.replace(/^(?:00)?86(?=1\d{10}$|0\d{9,11}$|10\d{8}$)/, '');
  const local = /^10\d{8}$/.test(national) ? `0${national}` : national;
  if (/^[2-9]\d{7}$/.test(local)) return BEIJING + local;
  return /^1\d{10}$|^0\d{9,11}$|^[48]00\d{7}$/.test(local) ? local : '';
}

/**
 * What two ways of writing one address have in common: width, spaces and signs, the name of the city, 楼 and 层, figures in
 * Chinese. Empty when no house is named, because a street alone is shared by many.
 */
export function addressKey(typed: string | null): string {
  const plain = foldWidth((typed ?? '').normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s,，.。、;；:：()（）【】\-—–_#]/g, '')
    .replace(/^(?:中国)?(?:北京市|天津市|河北省)/, '')
    .replace(/([零一二三四五六七八九十]+)(?=号|楼|层|室|座|单元|幢|栋)/g, numeral)
    .replace(/(\d+)(?:楼|F)(?=\d|$)/g, '$1层')
    .replace(/[幢栋座]/g, '号楼')
    .replace(/号号楼/g, '号楼')
    .replace(/(\d)室$/, '$1');
  return /\d/.test(plain) && plain.length >= 6 ? plain : '';
}

/** 十二 is 12, 二十 is 20, 三 is 3, 一零一 is 101. */
function numeral(text: string): string {
  const digit = (char: string): string => String(FIGURES.indexOf(char));
  const ten = text.indexOf('十');
  if (ten === -1) return [...text].map(digit).join('');
  if (text.length > 3 || text.lastIndexOf('十') !== ten || ten > 1) return text;
  const tens = ten === 0 ? '1' : digit(text.charAt(0));
  return tens + (ten === text.length - 1 ? '0' : digit(text.charAt(ten + 1)));
}
