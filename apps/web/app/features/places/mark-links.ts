import type { Language } from '#kernel';
import type { SearchResults } from '../../api/types';
import { localPath } from '../../frame/locale';
import { entryPath } from '../entry/entry-path';
import type { Drawing } from './drawing';
import type { MarkLink } from './drawn-map';

export type PlacedEntry = NonNullable<SearchResults['placed']>['items'][number];

export const nameOf = ({ title, titleEn }: PlacedEntry, language: Language) =>
  language === 'en' ? (titleEn ?? title) : title;

/** The name of its row in the list beside the drawing. */
export const rowOf = ({ id }: PlacedEntry) => `place-${id}`;

/**
 * A mark of one place leads to its page, one of several to the first of them in the list.
 * @param several what several are called, by their number and names
 */
export function markLinks(
  { marks }: Drawing,
  items: readonly PlacedEntry[],
  language: Language,
  several: (count: number, names: readonly string[]) => string,
): MarkLink[] {
  return marks.flatMap(({ members }, at): MarkLink[] => {
    const its = members.flatMap((member) => items[member] ?? []);
    const [first] = its;
    if (!first) return [];
    const names = its.map((one) => nameOf(one, language));
    const name = its.length === 1 ? nameOf(first, language) : several(its.length, names);
    return [
      {
        number: at + 1,
        href: its.length === 1 ? localPath(entryPath(first), language) : `#${rowOf(first)}`,
        name,
        lang: /\p{Script=Han}/u.test(name) ? 'zh-CN' : 'en',
      },
    ];
  });
}
