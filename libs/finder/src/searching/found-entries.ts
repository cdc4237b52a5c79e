import { fillText, type Text } from '#kernel';
import type { SearchAnswer } from '#search';
import { isOpen } from '../entries/is-open.js';
import { isStale } from '../entries/staleness.js';
import type { ShownEntry } from './documents/entry-documents.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchResults } from './searching.schema.js';

type Hit = SearchAnswer['items'][number];
type Reason = Hit['reasons'][number];
type Found = SearchResults['items'][number];

/** A result as people see it. */
export function foundEntry(hit: Hit, now: Date, explain: boolean): Found {
  const shown = hit.shown as ShownEntry;
  return {
    id: hit.id,
    externalId: shown.externalId,
    kind: shown.kind,
    address: shown.address,
    title: textOf(hit.title),
    titleEn: shown.titleEn,
    snippet: textOf(hit.snippet),
    marked: { title: [...hit.title], snippet: [...hit.snippet] },
    source: shown.source,
    closesOn: shown.closesOn,
    open: isOpen(shown.closesOn, now),
    confirmedOn: shown.confirmedOn,
    stale: isStale(shown, now),
    demo: shown.demo,
    fields: shown.fields as Found['fields'],
    ...(explain ? { reasons: hit.reasons.map((reason) => toldReason(reason)) } : {}),
  };
}

const textOf = (pieces: Hit['title']) => pieces.map(({ text }) => text).join('');

function toldReason(reason: Reason): { code: string; words: string[]; text: Text } {
  const { code } = reason;
  const text = SEARCHING[`finder.reason-${code}`];
  if (reason.code === 'near')
    return {
      code,
      words: [reason.word, reason.found],
      text: fillText(text, { word: reason.word, found: reason.found }),
    };
  const words = 'words' in reason ? [...reason.words] : [];
  return { code, words, text: fillText(text, { words: listOf(words) }) };
}

const listOf = (words: readonly string[]): Text => ({
  zh: words.map((word) => `“${word}”`).join('、'),
  en: words.map((word) => `“${word}”`).join(', '),
});
