import type { Language, Text } from '#kernel';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `三、三年财务与研发` · `3. Three-year finances`; `no` counts from 1. */
export function sectionTitle(section: { readonly title: Text }, no: number, language: Language): string {
  return language === 'zh' ? `${NUMERALS[no - 1] ?? no}、${section.title.zh}` : `${no}. ${section.title.en}`;
}
