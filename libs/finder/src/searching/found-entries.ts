import { Injectable } from '@nestjs/common';
import { fillText, type Text } from '#kernel';
import type { Placed, SearchAnswer } from '#search';
import { isOpen } from '../entries/is-open.js';
import { isStale } from '../entries/staleness.js';
import { Kinds } from '../kinds/kinds.js';
import { showValue } from '../kinds/show-value.js';
import type { ShownEntry } from './documents/entry-documents.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchResults } from './searching.schema.js';

type Hit = SearchAnswer['items'][number];
type Reason = Hit['reasons'][number];
type Found = SearchResults['items'][number];
type PlacedEntry = NonNullable<SearchResults['placed']>['items'][number];

/** Results as people see them. */
@Injectable()
export class FoundEntries {
  constructor(private readonly kinds: Kinds) {}

  of(hit: Hit, now: Date, explain: boolean): Found {
    const shown = hit.shown as ShownEntry;
    return {
      ...this.shownOf(shown, now),
      id: hit.id,
      title: textOf(hit.title),
      snippet: textOf(hit.snippet),
      marked: { title: [...hit.title], snippet: [...hit.snippet] },
      distance: hit.distance,
      ...(explain ? { reasons: hit.reasons.map((reason) => toldReason(reason)) } : {}),
    };
  }

  /** As a map shows it. */
  placedOf({ id, title, shown: kept, place, distance }: Placed): PlacedEntry {
    const shown = kept as ShownEntry;
    const { kind, address, titleEn, demo } = shown;
    return { id, kind, address, title, titleEn, demo, facts: this.factsOf(shown), ...place, distance };
  }

  /** All but the texts. */
  shownOf(shown: ShownEntry, now: Date): Omit<Found, 'id' | 'title' | 'snippet' | 'marked' | 'distance'> {
    const { externalId, kind, address, titleEn, source, closesOn, confirmedOn, demo } = shown;
    return {
      externalId,
      kind,
      address,
      titleEn,
      source,
      closesOn,
      open: isOpen(closesOn, now),
      confirmedOn,
      stale: isStale(shown, now),
      demo,
      fields: shown.fields as Found['fields'],
      facts: this.factsOf(shown),
    };
  }

  private factsOf({ kind, fields }: ShownEntry): Found['facts'] {
    return this.kinds.of(kind).fields.flatMap((field) => {
      const value = fields[field.id];
      if (!field.brief || value === undefined) return [];
      return [{ id: field.id, name: field.name, shown: showValue(field, value, this.kinds.lists) }];
    });
  }
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
