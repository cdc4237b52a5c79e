import type { LexiconContent, SearchAnswer, SearchDocument, SearchRequest, Suggestion } from '#search';

/** What a thread of a search is started with. */
export interface QueryThreadData {
  readonly path: string;
  readonly lexicon: LexiconContent;
}

/** What is asked of it, one at a time. */
interface Questions {
  readonly search: { readonly request: SearchRequest };
  readonly suggest: { readonly typed: string; readonly today: number; readonly most: number };
  readonly lexicon: { readonly lexicon: LexiconContent };
  readonly state: object;
}

export type QuestionOf<Is extends keyof Answers> = { readonly is: Is } & Questions[Is];

export interface Answers {
  readonly search: SearchAnswer;
  readonly suggest: readonly Suggestion[];
  readonly lexicon: null;
  readonly state: { readonly entries: number; readonly change: string };
}

/** What the thread that writes a file is started with. */
export interface WriterData {
  readonly path: string;
  /** Whose words are not cut apart, and what is noted, for a new file; without it one that exists is opened. */
  readonly create?: { readonly lexicon: LexiconContent; readonly facts: FeedFacts };
}

/** How far a file has followed the entries. */
export interface FeedFacts {
  /** Of which database the entries are. */
  readonly origin: string;
  /** All changes up to this one are in. */
  readonly change: string;
  /** The day for which it says what is over, `YYYY-MM-DD`. */
  readonly day: string;
  /** Which wish of an operator for a new index it fulfils. */
  readonly wish: string;
}

export interface OpenedFile {
  readonly facts: FeedFacts;
  /** Tells the words by which it is cut from others. */
  readonly words: string;
}

export type WriterTask =
  | {
      readonly is: 'apply';
      readonly put: readonly SearchDocument[];
      readonly remove: readonly string[];
      readonly facts: FeedFacts;
    }
  | { readonly is: 'settle' }
  | { readonly is: 'close' };

/** What every thread answers: the first time when it is up, then once to each message. */
export type Reply =
  | { readonly ok: unknown }
  | {
      readonly failed: string;
      /** The file cannot be used any more. */
      readonly damaged: boolean;
    };
