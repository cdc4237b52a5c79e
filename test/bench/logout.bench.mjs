// `npm run bench -- logout`: ten thousand sessions, each entered in five subsystems, ended by one administrator's
// command. Measured: until gateway and services refuse all of them, until every notice is stored, until every subsystem
// has been told, and what memory identity takes for that. The peer is the limit of the specification: five seconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { request } from 'undici';
import { SUBSYSTEMS, startPortal } from './logout/portal.mjs';
import { writeSessions } from './logout/write-sessions.mjs';
import { launch, memoryOf, program } from './processes.mjs';

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 10_000);
/** Sessions that are asked for, out of all, and how many at the same time. */
const SAMPLE = 100;
const LANES = 4;
const LIMIT_S = 5;
/** Megabytes that five times as many sessions may take beyond: noise of the collector. */
const LARGEST_GROWTH_MB = 32;
const PAUSE_MS = 50;
/** Seconds after which the bench waits no longer for what is still to be told: it is queued, with its status. */
const PATIENCE_S = Number(process.env.BENCH_PATIENCE ?? 420);

const seconds = (ms) => Number((ms / 1000).toFixed(2));

/** How gateway and services answer somebody of this session. */
async function statuses({ gateway, services }, { cookie, token }) {
  const asked = [
    [`${gateway}/auth/session`, { cookie }],
    [`${services}/hightech/applications`, { authorization: `Bearer ${token}` }],
  ];
  return Promise.all(
    asked.map(async ([url, headers]) => {
      const { statusCode, body } = await request(url, { headers });
      await body.dump();
      return statusCode;
    }),
  );
}

/** Asks for the sessions by turns, a few at the same time. @returns when the last of them was refused by both */
async function whenRefused(portal, sample) {
  const left = [...sample];
  let last = 0;
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      const answers = await statuses(portal, one);
      last = performance.now();
      if (answers.every((status) => status === 401)) continue;
      left.push(one);
      await sleep(PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return last;
}

/** @returns when the command was given, and when it had ended: from then on the sessions are to be refused */
async function endEverybody(env) {
  const began = performance.now();
  const args = ['session', 'end', '--everybody', '--by', 'bench', '--reason', 'measured'];
  const child = launch([...program('cli'), ...args], env);
  const code = await new Promise((ended) => child.once('exit', ended));
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  return { began, stored: performance.now() };
}

/** Notes the largest memory until it is stopped. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(pid))), 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Waits until every notice is stored, and then until each has been told. */
async function whenTold(connection, { expected, since, patience }) {
  const times = { queued: null, told: null };
  let counts = {};
  while (times.told === null && performance.now() - since < patience * 1000) {
    await sleep(500);
    const [[row]] = await connection.query(
      'SELECT COUNT(*) AS stored, SUM(delivered_at IS NOT NULL) AS told, SUM(attempts) AS attempts FROM logout_notice',
    );
    counts = { notices: Number(row.stored), told: Number(row.told), attempts: Number(row.attempts) };
    if (counts.notices >= expected) times.queued ??= performance.now();
    if (counts.told >= expected) times.told = performance.now();
  }
  return { ...times, counts };
}

/** Opens sessions and ends them all. */
async function wave(portal, connection, sessions) {
  console.log(`${sessions} sessions × ${SUBSYSTEMS} subsystems`);
  const opened = await writeSessions({ count: sessions, ...portal.written });
  const picked = opened.filter((_, at) => at % Math.ceil(sessions / SAMPLE) === 0);
  const sample = await Promise.all(
    picked.map(async (one) => ({ ...one, token: await portal.issuer.sign(one.personId, one.sid) })),
  );
  const before = (await Promise.all(sample.map((one) => statuses(portal, one)))).flat();
  if (before.some((status) => status !== 200))
    throw new Error(`not signed in before: ${[...new Set(before)].join(', ')}`);
  await connection.query('DELETE FROM logout_notice');
  const memoryBeforeMb = memoryOf(portal.identityPid);
  const peak = watchMemory(portal.identityPid);
  const { began, stored } = await endEverybody(portal.common);
  const refused = await whenRefused(portal, sample);
  const expected = sessions * SUBSYSTEMS;
  const { queued, told, counts } = await whenTold(connection, {
    expected,
    since: stored,
    patience: PATIENCE_S,
  });
  const since = (time) => (time === null ? null : seconds(time - stored));
  return {
    sessions,
    refusedSeconds: since(refused),
    refusedFromCommandSeconds: seconds(refused - began),
    queuedSeconds: since(queued),
    toldSeconds: since(told),
    ...counts,
    memoryBeforeMb,
    memoryPeakMb: peak(),
  };
}

async function main() {
  const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl } = process.env;
  if (!adminUrl || !redisUrl) throw new Error('no engines: run it by npm run bench -- logout');
  const portal = await startPortal(adminUrl, redisUrl);
  const connection = await createConnection(portal.database);
  // What any first end takes once, whatever it ends, is not counted as growth: what a fifth took is the measure.
  const few = await wave(portal, connection, Math.ceil(SESSIONS / 5));
  const ours = await wave(portal, connection, SESSIONS);
  const growthMb = ours.memoryPeakMb - few.memoryPeakMb;
  const ratio = Number((LIMIT_S / ours.refusedSeconds).toFixed(2));
  console.table({ 'one command': ours, 'one for a fifth, before': few });
  console.log(`access refused after ${ours.refusedSeconds} s (limit ${LIMIT_S} s)`);
  console.log(`memory of identity: ${growthMb} MB more than for a fifth (limit ${LARGEST_GROWTH_MB} MB)`);
  const missed = [
    ours.notices !== SESSIONS * SUBSYSTEMS,
    ours.refusedSeconds > LIMIT_S,
    growthMb > LARGEST_GROWTH_MB,
  ];
  console.log(
    JSON.stringify({
      bench: 'logout',
      ours: { ...ours, growthMb },
      few,
      peer: { limitSeconds: LIMIT_S },
      ratio,
    }),
  );
  process.exit(missed.includes(true) ? 1 : 0);
}

await main();
