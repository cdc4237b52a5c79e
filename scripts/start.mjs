// From a fresh clone to a running portal: `npm start`. Runs on Node 20 as it comes with Debian or newer and needs
// no package itself, because it is what installs them.
import { startEngines } from './engines/start-engines.mjs';
import { Failure } from './failure.mjs';
import { heedSignals, interrupted } from './processes/interruption.mjs';
import { takeLock } from './processes/lock.mjs';
import { stopLeftovers } from './processes/process-record.mjs';
import { runMain } from './processes/run-main.mjs';
import { Supervisor } from './processes/supervise.mjs';
import { choosePorts, requireFreePort, usualPorts } from './setup/choose-ports.mjs';
import { processEnvironments } from './setup/environment.mjs';
import { eraseData, removeRemains } from './setup/erase-data.mjs';
import { fillDatabases } from './setup/fill-databases.mjs';
import { dataDir, enginesDir, runFile } from './setup/layout.mjs';
import { prepareBuild, preparePackages } from './setup/prepare.mjs';
import { printSummary } from './setup/print-summary.mjs';
import { readArguments } from './setup/read-arguments.mjs';
import { ensureDataDir, loadSecrets } from './setup/secrets.mjs';
import { startProcesses } from './setup/start-processes.mjs';
import { say, seconds, step } from './setup/steps.mjs';
import { watchSources } from './setup/watch-sources.mjs';

async function main() {
  const asked = readArguments();
  if (asked.help) return console.log(asked.help);
  heedSignals();
  ensureDataDir(dataDir);
  const lock = takeLock(runFile);
  if (lock.owner) throw alreadyRunning(lock.owner);
  const supervisor = new Supervisor(say);
  try {
    const begin = performance.now();
    const portal = await bringUp(asked, supervisor, lock);
    // Before anybody is told: an edit right after that must not be missed.
    const stopWatching = asked.watch ? watchSources(supervisor, say) : () => {};
    console.log(`  up after ${seconds(performance.now() - begin)}; Ctrl-C stops everything`);
    console.log(`portal ready ${portal.url}`);
    await interrupted();
    stopWatching();
  } finally {
    await supervisor.stop((name) => say(`${name} stopped`));
    lock.release();
  }
}

async function bringUp(asked, supervisor, lock) {
  await clearTheWay(asked);
  const engines = await withPackages((log) => bringUpEngines(supervisor, log));
  await prepareBuild();
  const secrets = loadSecrets(dataDir);
  const { ports, release } = await choosePorts(asked.port);
  process.once('exit', release);
  const environments = processEnvironments({ dataDir, ports, secrets, ...engines });
  const url = environments.gateway.PUBLIC_URL;
  lock.update({ url, ports, databaseAdminUrl: engines.databaseAdminUrl, redisUrl: engines.redisUrl });
  await fillDatabases({ engines, secrets, env: environments.cli, demo: asked.demo });
  sayMovedPorts(ports, asked.port);
  await startProcesses(supervisor, environments, ports);
  lock.update({ ready: true });
  printSummary({ url, dataDir, mailDir: environments.worker.MAIL_DIR, engines: engines.versions });
  return { url };
}

async function clearTheWay({ fresh, port }) {
  const stopped = await stopLeftovers(dataDir);
  if (stopped.length > 0) say(`stopped what an earlier start had left behind: ${stopped.join(', ')}`);
  await requireFreePort(port);
  removeRemains(dataDir, enginesDir);
  if (fresh) await step('fresh', () => eraseData(dataDir));
}

/** The engines need no packages, so both come at the same time; the line about the engines says how long was waited. */
async function withPackages(begin) {
  const notes = [];
  const coming = begin((text) => notes.push(text));
  const outcome = Promise.allSettled([coming]);
  try {
    await preparePackages();
  } catch (error) {
    // What is half started must be known before everything is stopped.
    await outcome;
    throw error;
  }
  return step('engines', async (note) => {
    const engines = await coming;
    for (const text of [...notes, ...engines.versions]) note(text);
    return engines;
  });
}

async function bringUpEngines(supervisor, log) {
  const engines = await startEngines({ dataDir, enginesDir, log });
  for (const { name, child, restart } of engines.started) supervisor.adopt(name, child, restart);
  return engines;
}

function sayMovedPorts(ports, fixed) {
  for (const [name, usual] of Object.entries(usualPorts)) {
    if (ports[name] === usual || (name === 'gateway' && fixed)) continue;
    console.log(`  port ${usual} is taken: ${name} uses ${ports[name]}`);
  }
}

const alreadyRunning = (owner) =>
  new Failure(
    owner.ready
      ? `a portal is running already: ${owner.url} (process ${owner.pid}, since ${owner.since})`
      : `a portal is being started already (process ${owner.pid}, since ${owner.since})`,
    ['stop it with Ctrl-C where it was started', `or with: kill ${owner.pid}`],
  );

await runMain(main);
