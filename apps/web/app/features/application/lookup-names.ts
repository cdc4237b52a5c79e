import type { Text } from '#kernel';
import { readForPage, type PageRequest } from '../../api/read-for-page';
import type { components } from '../../api/schema';
import { valueAt } from './case-pointer';
import type { Case, Form } from './case-types';

type Entry = components['schemas']['Dictionary']['items'][number];

/** Names of the codes that a case uses, by dictionary and code. */
export type LookupNames = Readonly<Record<string, Readonly<Record<string, Text>>>>;

const DICTIONARIES = ['fields', 'industries', 'districts'] as const;

/** From the top down: `电子信息 › 微电子技术`. */
function pathName(entries: ReadonlyMap<string, Entry>, code: string): Text | null {
  const entry = entries.get(code);
  if (!entry) return null;
  const above = entry.parent ? pathName(entries, entry.parent) : null;
  if (!above) return entry.name;
  return { zh: `${above.zh} › ${entry.name.zh}`, en: `${above.en} › ${entry.name.en}` };
}

/** Reads only the dictionaries that the form uses, and keeps only the names of codes that the case holds. */
export async function readLookupNames(
  request: PageRequest,
  form: Form,
  application: Case,
): Promise<LookupNames> {
  const used = form.sections
    .flatMap(({ fields }) => fields)
    .map(({ lookup, pattern }) => ({ lookup, code: valueAt(application.values, pattern) }));
  const names = await Promise.all(
    DICTIONARIES.map(async (name) => {
      const codes = used.flatMap(({ lookup, code }) =>
        lookup === name && typeof code === 'string' ? [code] : [],
      );
      if (codes.length === 0) return [name, {}] as const;
      const { items } = await readForPage<{ items: Entry[] }>(request, `/workspace/dictionaries/${name}`);
      const byCode = new Map(items.map((entry) => [entry.code, entry]));
      const found = codes.flatMap((code) => {
        // An industry's own name is long enough; a field is known by where it belongs.
        const known = name === 'industries' ? byCode.get(code)?.name : pathName(byCode, code);
        return known ? [[code, known] as const] : [];
      });
      return [name, Object.fromEntries(found)] as const;
    }),
  );
  // The case names its district itself, also where the dictionary of the city does not reach.
  const { district, districtName } = application.company;
  const known = Object.fromEntries(names);
  return { ...known, districts: { [district]: districtName, ...known['districts'] } };
}
