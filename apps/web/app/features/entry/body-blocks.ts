/** A piece of an entry's text: a heading, an article of a law with its number, or a paragraph. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly is: 'article'; readonly number: string; readonly text: string }
  | { readonly is: 'paragraph'; readonly text: string };

const FIGURES = '[一二三四五六七八九十百千零〇两\\d]+';
const PART = new RegExp(`^第${FIGURES}[编章](?:[\\s\\u3000]|$)`);
const SECTION = new RegExp(`^第${FIGURES}节(?:[\\s\\u3000]|$)`);
const ARTICLE = new RegExp(`^(第${FIGURES}条(?:之${FIGURES})?)[\\s\\u3000]*`);
const NUMBERED = /^[一二三四五六七八九十]+、/;
/** A numbered line that is longer, or that ends like a sentence, is one. */
const LONGEST_HEADING = 30;
const SENTENCE_END = /[。；：，,;:.]$/;

/** Plain text as it is published, line by line, in the pieces that Chinese official texts are made of. */
export function bodyBlocks(body: string): Block[] {
  const lines = body.split(/\r\n?|\n/).map((line) => line.trim());
  let headings = 0;
  return lines.filter(Boolean).map((line): Block => {
    const level = levelOf(line);
    if (level !== null) return { is: 'heading', level, text: line, id: `part-${++headings}` };
    const article = ARTICLE.exec(line);
    if (article) return { is: 'article', number: article[1] ?? '', text: line.slice(article[0].length) };
    return { is: 'paragraph', text: line };
  });
}

function levelOf(line: string): 2 | 3 | null {
  if (line.length > LONGEST_HEADING * 2) return null;
  if (PART.test(line)) return 2;
  if (SECTION.test(line)) return 3;
  const isHeading = NUMBERED.test(line) && line.length <= LONGEST_HEADING && !SENTENCE_END.test(line);
  return isHeading ? 2 : null;
}
