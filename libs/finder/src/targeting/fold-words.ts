/** Words and texts as they are compared: full-width letters and capitals make no difference. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
