// Orama, with a tokenizer that cuts Chinese by jieba, the title first.
import { create, insertMultiple, search } from '@orama/orama';

const FACETS = ['kind', 'district', 'field', 'year'];

export async function orama(documents, words) {
  const db = create({
    schema: {
      title: 'string',
      names: 'string',
      body: 'string',
      ...Object.fromEntries(FACETS.map((name) => [name, 'enum'])),
    },
    components: {
      tokenizer: {
        language: 'chinese',
        normalizationCache: new Map(),
        tokenize: (text) => words(text),
      },
    },
  });
  await insertMultiple(
    db,
    Array.from(documents, ({ id, title, names, body, facets }) => ({
      id,
      title,
      names,
      body,
      ...Object.fromEntries(FACETS.flatMap((name) => (facets[name] ? [[name, facets[name][0]]] : []))),
    })),
    1000,
  );
  const asked = { properties: ['title', 'names', 'body'], boost: { title: 5, names: 2 } };
  return {
    async search(term, limit) {
      const { hits } = await search(db, { ...asked, term, limit, threshold: 1 });
      return hits.map(({ id }) => id);
    },
    async page(term, { limit, filters = {} }) {
      const where = Object.fromEntries(
        Object.entries(filters).map(([name, values]) => [name, { in: values }]),
      );
      const facets = Object.fromEntries(FACETS.map((name) => [name, {}]));
      const { hits } = await search(db, { ...asked, term, limit, threshold: 0, facets, where });
      return hits.length;
    },
    suggest: (term, limit) => search(db, { term, properties: ['title'], limit }),
    close() {},
  };
}
