import { fillText, type Text } from '#kernel';
import type { SearchAnswer } from '#search';
import { dayNumber, type ShownEntry } from './documents/entry-documents.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchResults } from './searching.schema.js';

type Hit = SearchAnswer['items'][number];
type Reason = Hit['reasons'][number];
type Found = SearchResults['items'][number];

/** Days after which what nobody has confirmed is stale. */
const STALE = 365;

/** A result as people see it. */
export function foundEntry(hit: Hit, today: string, explain: boolean): Found {
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
    open: isOpen(shown.closesOn, today),
    confirmedOn: shown.confirmedOn,
    stale: isStale(shown.confirmedOn, today),
    demo: shown.demo,
    fields: shown.fields as Found['fields'],
    ...(explain ? { reasons: hit.reasons.map((reason) => toldReason(reason)) } : {}),
  };
}

export const isOpen = (closesOn: string | null, today: string) =>
  closesOn === null ? null : closesOn >= today;

export const isStale = (confirmedOn: string, today: string) =>
  dayNumber(today) - dayNumber(confirmedOn) > STALE;

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
