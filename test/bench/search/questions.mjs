// What is asked of the search: words of the entries' own titles, so that there is something to find, always the same.
import { combined } from './corpus.mjs';

const FILTERS = { kind: ['policy', 'technology'], district: ['district-3', 'district-5', 'district-7'] };
/** Titles that queries are made of. */
const TITLES = 3000;
/** Queries of each case before anything is measured. */
const WARM_UP = 20;
/** Characters after which people look at what is suggested. */
const TYPED = [2, 3, 4];

/**
 * So many queries of each case, and others to warm up with. No two of the words and pairs of words are the same: each is
 * asked for the first time.
 * @param judged the judged queries; their questions in plain language serve as long ones
 */
export function questions(entries, judged, { piecesOf, isStopWord }, count) {
  const titles = [...combined(entries, TITLES, piecesOf)].map(({ title }) => title);
  const telling = (word) => /^\p{Script=Han}{2,}$/u.test(word) && !isStopWord(word);
  const words = titles.map((title) => piecesOf(title).filter(telling)).filter(({ length }) => length > 1);
  const twos = [...new Set(words.map((all) => `${all[0]} ${all.at(-1)}`))];
  const half = twos.length >> 1;
  const all = {
    oneWord: asked([...new Set(words.flat())]),
    twoWords: asked(twos.slice(0, half)),
    twoWordsFacetsFilter: asked(twos.slice(half), FILTERS),
    longQuestion: asked(judged.filter(({ style }) => style === 'question').map(({ query }) => query)),
    suggestion: asked(titles.map((title, at) => title.slice(0, TYPED[at % TYPED.length]))),
  };
  const part = (from, to) =>
    Object.fromEntries(Object.entries(all).map(([name, queries]) => [name, queries.slice(from, to)]));
  return { warmUp: part(0, WARM_UP), cases: part(WARM_UP, WARM_UP + count) };
}

const asked = (texts, filters = {}) => texts.map((text) => ({ text, filters }));
