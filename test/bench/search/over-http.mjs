// The search as people reach it: entries imported as an operator imports them, indexed by a services process, asked for
// through a gateway.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Pool } from 'undici';
import { anyFreePort } from '../../../scripts/processes/free-port.mjs';
import { makeDatabase } from '../logout/databases.mjs';
import { startIssuer } from '../logout/issuer.mjs';
import { launch, program, untilReady } from '../processes.mjs';
import { chosen, combined } from './corpus.mjs';

const { parseCsv } = await import(
  new URL('../../../dist/libs/dictionaries/src/index.js', import.meta.url).href
);

const data = resolve(import.meta.dirname, '..', '..', '..', 'config', 'data', 'finder');
const FILTERS = [
  ['kind', 'technology'],
  ['kind', 'policy'],
];
/** An index of a hundred thousand takes two minutes on two cores. */
const PATIENCE_MS = 900_000;

/**
 * @param count how many entries there are to be
 * @param pieces cuts a title into words
 * @returns asks for one page of results by a text, with the counts of all facets and a filter
 */
export async function portalOverHttp(entries, count, pieces, { adminUrl, redisUrl, folder }) {
  const { url } = await makeDatabase(adminUrl, 'portal');
  for (const [kind, file] of Object.entries(await writeFiles(entries, count, pieces, folder)))
    await importFile(url, kind, file);
  const { issuer } = await startIssuer();
  const services = await anyFreePort();
  const common = { REDIS_URL: redisUrl, OIDC_ISSUER: issuer, PUBLIC_URL: 'http://localhost:3000' };
  launch(program('services'), {
    ...common,
    LOG_LEVEL: 'warn',
    DATABASE_URL: url,
    SERVICES_PORT: String(services),
    SEARCH_DIR: join(folder, 'index'),
    FILES_DIR: join(folder, 'files'),
  });
  await untilReady(`http://127.0.0.1:${services}/health/ready`);
  const gateway = await anyFreePort();
  launch(program('gateway'), {
    ...common,
    LOG_LEVEL: 'warn',
    GATEWAY_PORT: String(gateway),
    SERVICES_URL: `http://127.0.0.1:${services}`,
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    SESSION_SECRETS: randomBytes(32).toString('base64url'),
    WEB_BUILD: '/nonexistent',
  });
  const pool = new Pool(`http://127.0.0.1:${gateway}`, { connections: 16 });
  const ask = async (text) => {
    const query = new URLSearchParams([['q', text], ['limit', '20'], ...FILTERS]);
    const { statusCode, body } = await pool.request({ path: `/api/finder/search?${query}`, method: 'GET' });
    const answer = await body.json();
    if (statusCode !== 200) throw new Error(`${statusCode} ${JSON.stringify(answer)}`);
    return answer;
  };
  const until = Date.now() + PATIENCE_MS;
  while (
    await ask('').then(
      ({ rebuilding }) => rebuilding,
      () => true,
    )
  ) {
    if (Date.now() > until) throw new Error('the index was not made in time');
    await sleep(500);
  }
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

async function importFile(databaseUrl, kind, file) {
  const args = ['import', '--kind', kind, '--file', file, '--source', `bench ${kind}`, '--licence', 'bench'];
  await promisify(execFile)(process.execPath, [...program('cli'), ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    maxBuffer: 64 * 1024 * 1024,
  });
}
