// MiniSearch, with the words that jieba cuts, the title first.
import MiniSearch from 'minisearch';

export function miniSearch(documents, words) {
  const index = new MiniSearch({
    fields: ['title', 'names', 'body'],
    storeFields: ['kind', 'district', 'field', 'year'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 5, names: 2 } },
  });
  for (const { facets, ...document } of documents)
    index.add({
      ...document,
      ...Object.fromEntries(['kind', 'district', 'field', 'year'].map((name) => [name, facets[name]?.[0]])),
    });
  return {
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => id),
    page(text, { limit, filters = {} }) {
      const found = index.search(text, { combineWith: 'AND' });
      const passes = (result, without) =>
        Object.entries(filters).every(([name, values]) => name === without || values.includes(result[name]));
      for (const name of ['kind', 'district', 'field', 'year']) {
        const counts = new Map();
        for (const result of found)
          if (passes(result, name)) counts.set(result[name], (counts.get(result[name]) ?? 0) + 1);
      }
      return found.filter((result) => passes(result)).slice(0, limit).length;
    },
    suggest: (text, limit) => index.search(text, { prefix: true, fields: ['title'] }).slice(0, limit),
    close() {},
  };
}
