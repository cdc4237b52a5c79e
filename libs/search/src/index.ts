export type { SearchDocument } from './document.js';
export { fold } from './fold.js';
export { IndexUnusable, createIndex, factOf, noteFact, openIndex } from './index-file.js';
export { IndexReader } from './index-reader.js';
export { IndexWriter } from './index-writer.js';
export { Lexicon, type LexiconContent } from './lexicon.js';
export { Search, type SearchAnswer, type SearchRequest } from './search.js';
export { Segmenter } from './segment.js';
export { suggest } from './suggest.js';
