import { Injectable } from '@nestjs/common';
import {
  NAMELESS,
  loadDivisions,
  loadFields,
  loadIndustries,
  loadDistricts,
  type Taxonomy,
} from '#dictionaries';
import type { Text } from '#kernel';
import type { Dictionary, DictionaryName } from './company.schema.js';

/** The lists with levels that people choose from and that give codes a name; read once, when first asked for. */
@Injectable()
export class Dictionaries {
  #lists = new Map<string, Taxonomy>();
  #answers = new Map<DictionaryName, Dictionary>();

  get divisions(): Taxonomy {
    return this.#list('divisions', loadDivisions);
  }

  get fields(): Taxonomy {
    return this.#list('fields', loadFields);
  }

  get industries(): Taxonomy {
    return this.#list('industries', loadIndustries);
  }

  get districts(): Taxonomy {
    return this.#list('districts', loadDistricts);
  }

  /** A whole list for the browser, parents before children. */
  answer(name: DictionaryName): Dictionary {
    const known = this.#answers.get(name) ?? { items: itemsOf(this[name]) };
    this.#answers.set(name, known);
    return known;
  }

  /** The name of a code, `null` when the list does not have it. */
  nameIn(list: Taxonomy, code: string | null): Text | null {
    const entry = code === null ? null : list.find(code);
    return entry ? { zh: entry.zh, en: entry.en } : null;
  }

  #list(name: string, load: () => Taxonomy): Taxonomy {
    const list = this.#lists.get(name) ?? load();
    this.#lists.set(name, list);
    return list;
  }
}

/** What stands below a level without a name stands below the one above it. */
function itemsOf(list: Taxonomy): Dictionary['items'] {
  const named = list.entries.filter(({ zh }) => !NAMELESS.has(zh));
  return named.map(({ code, level, zh, en }) => ({
    code,
    level,
    parent:
      list
        .pathOf(code)
        .filter((above) => above.code !== code && !NAMELESS.has(above.zh))
        .at(-1)?.code ?? null,
    name: { zh, en },
  }));
}
