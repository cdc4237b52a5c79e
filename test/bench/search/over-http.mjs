// The search as people reach it: entries imported as an operator imports them, indexed by a services process, asked for
// through a gateway.
import { createWriteStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { Pool } from 'undici';
import { startFinderPortal } from '../finder-portal.mjs';
import { chosen, combined } from './corpus.mjs';

const { parseCsv } = await import(
  new URL('../../../dist/libs/dictionaries/src/index.js', import.meta.url).href
);

const data = resolve(import.meta.dirname, '..', '..', '..', 'config', 'data', 'finder');
const FILTERS = [
  ['kind', 'technology'],
  ['kind', 'policy'],
];

/**
 * @param count how many entries there are to be
 * @param pieces cuts a title into words
 * @returns asks for one page of results by a text, with the counts of all facets and a filter
 */
export async function portalOverHttp(entries, count, pieces, { adminUrl, redisUrl, folder }) {
  const files = await writeFiles(entries, count, pieces, folder);
  const gateway = await startFinderPortal(
    { adminUrl, redisUrl, folder },
    Object.entries(files).map(([kind, file]) => ({ kind, file })),
  );
  const pool = new Pool(gateway, { connections: 16 });
  const ask = async (text) => {
    const query = new URLSearchParams([['q', text], ['limit', '20'], ...FILTERS]);
    const { statusCode, body } = await pool.request({ path: `/api/finder/search?${query}`, method: 'GET' });
    const answer = await body.json();
    if (statusCode !== 200) throw new Error(`${statusCode} ${JSON.stringify(answer)}`);
    return answer;
  };
  return { ask, close: () => pool.close() };
}

/** Lines of the seed, with titles and texts put together anew, in a file for each directory. */
async function writeFiles(entries, count, pieces, folder) {
  const { files } = JSON.parse(readFileSync(join(data, 'files.v1.json'), 'utf8'));
  const lines = files.flatMap(({ file, kind }) =>
    parseCsv(readFileSync(join(data, file), 'utf8')).map((line) => ({ kind, line })),
  );
  const columns = Map.groupBy(lines, ({ kind }) => kind);
  const outputs = {};
  for (const [kind, its] of columns) {
    const names = [...new Set(its.flatMap(({ line }) => Object.keys(line)))];
    const path = join(folder, `${kind}.csv`);
    outputs[kind] = { names, path, stream: createWriteStream(path) };
    outputs[kind].stream.write(`${names.join(',')}\r\n`);
  }
  let at = 0;
  for (const { id, title, body } of combined(entries, count, pieces)) {
    const { kind, line } = lines[chosen(at++, 40, lines.length)];
    const { names, stream } = outputs[kind];
    const values = { ...line, externalId: id, title: title.slice(0, 300), body };
    const text = names.map((name) => `"${(values[name] ?? '').replaceAll('"', '""')}"`).join(',');
    if (!stream.write(`${text}\r\n`)) await new Promise((drained) => stream.once('drain', drained));
  }
  await Promise.all(Object.values(outputs).map(({ stream }) => finished(stream.end())));
  return Object.fromEntries(Object.entries(outputs).map(([kind, { path }]) => [kind, path]));
}
