// Textbook BM25 (k1 = 1.2, b = 0.75) over pairs of neighbouring characters, title, names and body as one text.
const K1 = 1.2;
const B = 0.75;

const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

function tokensOf(text) {
  return Array.from(text.normalize('NFKC').toLowerCase().matchAll(RUNS), ([run]) => run).flatMap((run) => {
    const characters = [...run];
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return [run];
    return characters.slice(1).map((character, at) => characters[at] + character);
  });
}

export function bigrams(documents) {
  const postings = new Map();
  const lengths = documents.map(({ title, names, body }, index) => {
    const times = new Map();
    const tokens = tokensOf(`${title} ${names} ${body}`);
    for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1);
    for (const [token, count] of times) {
      if (!postings.has(token)) postings.set(token, []);
      postings.get(token).push([index, count]);
    }
    return tokens.length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  return {
    search(text, limit) {
      const scores = new Map();
      for (const token of new Set(tokensOf(text))) {
        const found = postings.get(token) ?? [];
        const idf = Math.log(1 + (documents.length - found.length + 0.5) / (found.length + 0.5));
        for (const [index, count] of found) {
          const norm = K1 * (1 - B + (B * lengths[index]) / usual);
          scores.set(index, (scores.get(index) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
        }
      }
      return [...scores]
        .toSorted((one, other) => other[1] - one[1])
        .slice(0, limit)
        .map(([index]) => documents[index].id);
    },
    close() {},
  };
}
