// MariaDB FULLTEXT (InnoDB, natural language or all words), over words that jieba has cut. InnoDB leaves out words of
// one or two characters, so each word is written as letters, as is usual where there is no parser for Chinese.
import { createConnection } from 'mysql2/promise';

const FACETS = ['kind', 'district', 'field', 'year'];
const BATCH = 1000;

/** A word as letters and figures: `w`, and the code points in base 36. */
const lettersOf = (word) => `w${Array.from(word, (one) => one.codePointAt(0).toString(36)).join('z')}`;

export async function mariadbFulltext(documents, words, url) {
  const connection = await createConnection(url);
  const name = `search_bench_${process.pid}`;
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await connection.query(`USE ${name}`);
  await connection.query(`CREATE TABLE entry (
    row INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, id VARCHAR(40) NOT NULL,
    ${FACETS.map((facet) => `${facet} VARCHAR(40) NULL, KEY (${facet})`).join(', ')},
    title TEXT CHARACTER SET ascii NOT NULL, names TEXT CHARACTER SET ascii NOT NULL,
    body MEDIUMTEXT CHARACTER SET ascii NOT NULL) ENGINE = InnoDB`);
  const cut = (text) => words(text).map(lettersOf).join(' ');
  let batch = [];
  const flush = async () => {
    if (batch.length > 0)
      await connection.query(`INSERT INTO entry (id, ${FACETS.join(', ')}, title, names, body) VALUES ?`, [
        batch,
      ]);
    batch = [];
  };
  for (const { id, title, names, body, facets } of documents) {
    const values = FACETS.map((facet) => facets[facet]?.[0] ?? null);
    batch.push([id, ...values, cut(title), cut(names), cut(body)]);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  // Indexes over what is there already are made much faster than filled row by row.
  for (const columns of ['title, names, body', 'title', 'names', 'body'])
    await connection.query(`ALTER TABLE entry ADD FULLTEXT (${columns})`);
  return {
    async search(text, limit) {
      const any = cut(text);
      const [found] = await connection.query(
        `SELECT id FROM entry WHERE MATCH (title, names, body) AGAINST (?)
         ORDER BY 5 * MATCH (title) AGAINST (?) + 2 * MATCH (names) AGAINST (?) + MATCH (body) AGAINST (?) DESC
         LIMIT ?`,
        [any, any, any, any, limit],
      );
      return found.map(({ id }) => id);
    },
    async page(text, { limit, filters = {} }) {
      const all = words(text)
        .map((word) => `+${lettersOf(word)}`)
        .join(' ');
      const match = 'MATCH (title, names, body) AGAINST (? IN BOOLEAN MODE)';
      const where = (without) =>
        Object.entries(filters)
          .filter(([facet]) => facet !== without)
          .map(
            ([facet, values]) =>
              ` AND ${facet} IN (${values.map((value) => connection.escape(value)).join(', ')})`,
          )
          .join('');
      const [found] = await connection.query(
        `SELECT id FROM entry WHERE ${match}${where()} ORDER BY ${match} DESC LIMIT ?`,
        [all, all, limit],
      );
      for (const facet of FACETS)
        await connection.query(
          `SELECT ${facet}, COUNT(*) FROM entry WHERE ${match}${where(facet)} GROUP BY ${facet}`,
          [all],
        );
      return found.length;
    },
    async close() {
      await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
    },
  };
}
