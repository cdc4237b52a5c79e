import { NAMELESS, type Taxonomy, type TaxonomyEntry } from '#dictionaries';
import { nameKey } from '#kernel';

export type Found =
  { readonly is: 'known'; readonly code: string } | { readonly is: 'unknown' | 'ambiguous' };

/**
 * Finds an entry of a list with levels by its code, by its name, or by its name behind those above it (北京市海淀区,
 * 北京海淀区). A name that several have means the one above all others that have it; otherwise it is ambiguous.
 */
export class NameIndex {
  readonly #byName = new Map<string, string[]>();

  constructor(private readonly list: Taxonomy) {
    for (const entry of list.entries) {
      if (NAMELESS.has(entry.zh)) continue;
      for (const name of new Set(this.namesOf(entry))) {
        const codes = this.#byName.get(name);
        if (codes) codes.push(entry.code);
        else this.#byName.set(name, [entry.code]);
      }
    }
  }

  find(text: string): Found {
    const key = nameKey(text);
    if (this.list.has(key)) return { is: 'known', code: key };
    // A division is also written with the zeros of its six figures: 110000 is Beijing.
    const short = /^\d{6}$/.test(key) ? key.replace(/(?:00){1,2}$/, '') : key;
    if (this.list.has(short)) return { is: 'known', code: short };
    const [first, ...others] = this.#byName.get(key) ?? [];
    if (first === undefined) return { is: 'unknown' };
    return others.every((code) => this.isBelow(code, first))
      ? { is: 'known', code: first }
      : { is: 'ambiguous' };
  }

  private isBelow(code: string, above: string): boolean {
    return this.list.pathOf(code).some((entry) => entry.code === above);
  }

  private namesOf(entry: TaxonomyEntry): string[] {
    const path = this.list.pathOf(entry.code).filter(({ zh }) => !NAMELESS.has(zh));
    const own = [entry.zh, entry.en];
    const above = path.slice(0, -1).map(({ zh }) => zh);
    if (above.length === 0) return [...own, withoutRank(entry.zh)].map(nameKey);
    const [top = ''] = above;
    const nearest = above.at(-1) ?? '';
    const prefixes = [above.join(''), top, withoutRank(top), nearest, withoutRank(nearest)];
    return [...own, ...prefixes.map((prefix) => prefix + entry.zh)].map(nameKey);
  }
}

/** 北京市 is also called 北京, 河北省 also 河北. */
function withoutRank(name: string): string {
  return name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/, '');
}
