// The peer: each company is compared with each policy, one after the other, in one transaction; a word is looked for in
// a text once. It reads the same, writes as many rows with one statement, and finds the same.
const lib = (path) => import(new URL(`../../../dist/libs/${path}.js`, import.meta.url).href);
const { insertRows } = await lib('platform/src/index');
const { FinderPush } = await lib('finder/src/targeting/interest.entity');
const { matchEntry } = await lib('finder/src/targeting/match-entry');

const ROWS = 1000;

export async function oneByOne({ db, entries, companies, clock }, after, upTo) {
  const changed = await entries.between(after, upTo);
  const facts = new Set(changed.flatMap(({ conditions }) => conditions?.facts.map(({ id }) => id) ?? []));
  const all = [];
  for await (const slice of companies.slices(facts)) all.push(...slice);
  await db.run(async (tx) => {
    for (const entry of changed) {
      const known = new Map();
      const has = (word) => {
        if (!known.has(word)) known.set(word, entry.text.includes(word));
        return known.get(word);
      };
      const rows = all.flatMap((company) => {
        const reasons = matchEntry(entry, company, has);
        return reasons ? [rowOf(entry, company, reasons, clock.now())] : [];
      });
      for (let from = 0; from < rows.length; from += ROWS)
        await insertRows(tx, FinderPush, rows.slice(from, from + ROWS), 'known ones stay');
    }
  });
}

function rowOf({ id, version, changeNumber }, { companyId }, reasons, at) {
  const said = { companyId, entryId: id, entryVersion: version, changeNumber };
  return { ...said, reasons: JSON.stringify(reasons), at, toldAt: null };
}
