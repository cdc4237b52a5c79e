import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fillText, invalidFields, type FieldError, type Text } from '#kernel';
import { LONGEST_QUERY } from '#search';
import { FacetLabels } from '../searching/documents/facet-labels.js';
import { readQuestion, type Ignored } from '../searching/search-request.js';
import { searchQuery } from '../searching/searching.schema.js';
import { SAVED_SEARCHES } from './saved-searches.messages.js';

/** A question as it is kept: words and choices in one order, whatever the order of the address. */
export interface SavedQuery {
  readonly text: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What such a question is to people. */
interface AskedQuery {
  readonly text: string;
  readonly choices: Text[];
  readonly path: string;
}

/** They say how a page is shown, not what is looked for. */
const OTHERS = new Set(['q', 'limit', 'page', 'explain', 'near', 'placed', 'view']);
const LONGEST_NAME = 60;

/** Reads questions as the search itself reads them, and says them again. */
@Injectable()
export class SavedQueries {
  constructor(private readonly labels: FacetLabels) {}

  /**
   * @param address what follows the question mark
   * @throws DomainError 422 when nothing is looked for, or when the search would leave something out: who saves half a
   *   question is told of what was never wanted
   */
  read(address: string): SavedQuery {
    const given = new URLSearchParams(address);
    const facets = [...new Set(given.keys())].filter((name) => !OTHERS.has(name));
    const values = facets.map((name) => [name, given.getAll(name)] as const);
    const query = searchQuery.parse({ ...Object.fromEntries(values), q: given.get('q')?.trim() ?? '' });
    const { text, filters, ignored } = readQuestion(query, this.labels, []);
    const unknown = (filters['kind'] ?? []).filter((value) => !this.labels.knows('kind', value));
    const faults = [...ignored, ...unknown.map((value) => ({ name: 'kind', value }))].map(faultOf);
    if (faults.length > 0) throw invalidFields(faults);
    const names = Object.keys(filters).toSorted();
    const isEmpty = !/[\p{L}\p{N}]/u.test(text) && names.length === 0;
    if (isEmpty) throw invalidFields([fault('finder.saved-search-empty')]);
    const ordered = names.map((name) => [name, [...new Set(filters[name])].toSorted()] as const);
    return { text, filters: Object.fromEntries(ordered) };
  }

  asked({ text, filters }: SavedQuery): AskedQuery {
    const chosen = Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    );
    const asked = [...(text === '' ? [] : [['q', text]]), ...chosen.map((one) => [...one])];
    return {
      text,
      choices: chosen.map(([name, value]) => this.labels.labelOf(name, value, filters['kind'])),
      path: `/search?${new URLSearchParams(asked).toString()}`,
    };
  }

  /** The words themselves; where there are none, what is chosen. */
  nameOf(query: SavedQuery): Text {
    const { text, choices } = this.asked(query);
    const short = (said: string) => [...said].slice(0, LONGEST_NAME).join('');
    if (text !== '') return { zh: short(text), en: short(text) };
    return {
      zh: short(choices.map(({ zh }) => zh).join('、')),
      en: short(choices.map(({ en }) => en).join(', ')),
    };
  }
}

/** How it is stored, and by what the same question is known. */
export function storedQuery(query: SavedQuery): { query: string; queryHash: string } {
  const json = JSON.stringify(query);
  return { query: json, queryHash: createHash('sha256').update(json).digest('hex') };
}

function faultOf({ name, value }: Pick<Ignored, 'name' | 'value'>): FieldError {
  return name === 'q'
    ? fault('finder.saved-search-long', { most: LONGEST_QUERY })
    : fault('finder.saved-search-unclear', { name, value });
}

function fault(code: keyof typeof SAVED_SEARCHES, params: Record<string, string | number> = {}): FieldError {
  return { pointer: '/query', code, message: fillText(SAVED_SEARCHES[code], params) };
}
