// How good an order of results is, by what people have judged.
const AT = 10;
/** From this grade on a result is what was looked for. */
const RIGHT = 2;

const gain = (grades) => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** MRR@10, Recall@10 and nDCG@10 of one query. @param relevant grades 1 to 3 by id */
export function measures(found, relevant) {
  const first = found.findIndex((id) => (relevant[id] ?? 0) >= RIGHT);
  const ideal = Object.values(relevant)
    .toSorted((one, other) => other - one)
    .slice(0, AT);
  return {
    mrr10: first === -1 ? 0 : 1 / (first + 1),
    recall10: found.filter((id) => id in relevant).length / Math.min(AT, Object.keys(relevant).length),
    ndcg10: gain(found.map((id) => relevant[id] ?? 0)) / gain(ideal),
  };
}

/** The means over all queries. @param search gives at most ten ids for a text */
export async function measureAll(judged, search) {
  const sums = { mrr10: 0, recall10: 0, ndcg10: 0 };
  for (const { query, relevant } of judged) {
    const one = measures(await search(query, AT), relevant);
    for (const name of Object.keys(sums)) sums[name] += one[name];
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, Number((sum / judged.length).toFixed(3))]),
  );
}
