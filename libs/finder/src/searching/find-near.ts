import { Injectable } from '@nestjs/common';
import { fillText, isId } from '#kernel';
import { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import { Kinds } from '../kinds/kinds.js';
import { placeOf } from './documents/place-of.js';
import { readNear } from './read-near.js';
import type { Ignored } from './search-request.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchQuery, SearchResults } from './searching.schema.js';

type Near = NonNullable<SearchResults['near']>;

/** Where distances are counted from: a point, or an entry that is somewhere. What is neither is left out and said. */
@Injectable()
export class FindNear {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
  ) {}

  async run(given: SearchQuery['near']): Promise<{ near: Near | null; ignored: Ignored[] }> {
    const read = readNear(given);
    switch (read.is) {
      case 'nothing':
        return { near: null, ignored: [] };
      case 'place':
        return { near: { ...read.place, entry: null }, ignored: [] };
      case 'entry':
        return this.nearEntry(read.named);
      default:
        return leftOut('finder.ignored-near', read.value);
    }
  }

  private async nearEntry(named: string): Promise<{ near: Near | null; ignored: Ignored[] }> {
    const entry = await this.db.read.findOneBy(FinderEntry, {
      ...(isId(named) ? { id: named } : { address: named }),
      state: 'published',
    });
    if (!entry) return leftOut('finder.ignored-near', named);
    const { id, kind, address, title, titleEn } = entry;
    const place = placeOf(
      this.kinds.of(kind).fields,
      JSON.parse(entry.fields) as Record<string, string | string[]>,
    );
    if (!place) return leftOut('finder.ignored-nowhere', title);
    return { near: { ...place, entry: { id, kind, address, title, titleEn } }, ignored: [] };
  }
}

/** As much of it is said again. */
const SAID = 60;

function leftOut(code: 'finder.ignored-near' | 'finder.ignored-nowhere', said: string) {
  const value = said.slice(0, SAID);
  return { near: null, ignored: [{ name: 'near', value, text: fillText(SEARCHING[code], { value }) }] };
}
