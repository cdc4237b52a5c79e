import { fillText, type Text } from '#kernel';

/** What a text may name; texts are taken in the same language. */
export type Words = Readonly<Record<string, Text | string | number>>;

/** Fills the places of a text in both languages. */
export function fillWords(text: Text, words: Words): Text {
  const inLanguage = (language: keyof Text) =>
    Object.fromEntries(
      Object.entries(words).map(([name, value]) => [
        name,
        typeof value === 'object' ? value[language] : value,
      ]),
    );
  return { zh: fillText(text, inLanguage('zh')).zh, en: fillText(text, inLanguage('en')).en };
}
