// Everything that must hold before a change is accepted: `npm test`. Needs nothing prepared: it installs the packages
// and brings its own engines with throw-away data, so it may run beside a running portal. With names of kinds of test
// behind it (`node scripts/test.mjs security`) only those run.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginChecks } from './checks/static-checks.mjs';
import { projectNames, runTestProject } from './checks/test-project.mjs';
import { findApache } from './engines/apache.mjs';
import { startEngines } from './engines/start-engines.mjs';
import { Failure } from './failure.mjs';
import { heedSignals, Interrupted, interruption } from './processes/interruption.mjs';
import { runMain } from './processes/run-main.mjs';
import { findChromium } from './setup/find-chromium.mjs';
import { enginesDir } from './setup/layout.mjs';
import { prepareBuild, preparePackages } from './setup/prepare.mjs';
import { scratchFolder } from './setup/scratch-folder.mjs';
import { seconds, step } from './setup/steps.mjs';

const results = [];

/** Does a piece of work and keeps its outcome and time; a failure does not keep the others from running. */
async function record(name, work) {
  interruption.throwIfAborted();
  const begin = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    console.log(`\n${error instanceof Failure ? error.message : error.stack}`);
    outcome = { passed: 0, failed: 1, remarks: [] };
  }
  results.push({ name, time: performance.now() - begin, ...outcome });
}

const one = async (work) => {
  await work();
  return { passed: 1, failed: 0, remarks: [] };
};

async function main() {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !projectNames.includes(name));
  if (unknown) throw new Failure(`there are no tests called ${unknown}`, projectNames);
  heedSignals();
  console.log();
  const dataDir = scratchFolder('portal-test-');
  const programs = beginPrograms(dataDir);
  try {
    await preparePackages();
    if (asked.length === 0)
      for (const [name, outcome] of beginChecks()) await record(name, () => one(() => check(name, outcome)));
    await record('build', () => one(prepareBuild));
    await runTests(asked.length === 0 ? projectNames : asked, dataDir, programs);
  } finally {
    const engines = await programs.engines.catch(() => undefined);
    await Promise.allSettled([engines?.stop(), programs.chromium]);
    rmSync(dataDir, { recursive: true, force: true });
  }
  return summarise();
}

/**
 * Begins to make ready what tests stand on, while packages are installed and sources checked: one after the other,
 * because each may download packages of the system. Apache is only fetched: who needs it says what is wrong with it.
 */
function beginPrograms(dataDir) {
  const notes = [];
  const engines = startEngines({ dataDir, enginesDir, environment: {}, log: (text) => notes.push(text) });
  const apache = engines.then(() => findApache({ enginesDir }));
  const chromium = apache.catch(() => undefined).then(() => findChromium((text) => notes.push(text)));
  // Whoever asks for it hears of a failure; until then it is nobody's unhandled rejection.
  for (const begun of [engines, chromium]) begun.catch(() => undefined);
  return { engines, chromium, notes };
}

const check = (name, outcome) =>
  step(name, async (note) => {
    const { passed, output } = await outcome;
    if (!passed) throw new Failure(output);
    note('passed');
  });

async function runTests(projects, dataDir, programs) {
  // Dozens of processes are started that load the same modules: what one has compiled serves the next.
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_COMPILE_CACHE: join(dataDir, 'compile-cache'),
    TEST_SCRATCH_DIR: dataDir,
  };
  await record('engines', () =>
    one(() =>
      step('engines', async (note) => {
        const engines = await programs.engines;
        note([...programs.notes, ...engines.versions].join(', '));
        env.TEST_DATABASE_ADMIN_URL = engines.databaseAdminUrl;
        env.TEST_REDIS_URL = engines.redisUrl;
      }),
    ),
  );
  await record('chromium', () =>
    one(() => step('chromium', async (note) => note((env.CHROMIUM_PATH = await programs.chromium)))),
  );
  for (const project of projects) {
    console.log(`\n  ${project}`);
    await record(project, () => runTestProject(project, { env, reportDir: dataDir }));
  }
}

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);

function summarise() {
  for (const { name, failures } of results) if (failures) console.log(`\n  ${name}\n${failures}`);
  console.log('\n  step             passed   failed       time');
  for (const { name, passed, failed, time, remarks } of results) {
    const figures = `${String(passed).padStart(8)} ${String(failed).padStart(8)} ${seconds(time).padStart(10)}`;
    console.log(`  ${name.padEnd(14)} ${figures}  ${remarks.join('; ')}`.trimEnd());
  }
  console.log(`  ${'all'.padEnd(14)} ${' '.repeat(17)} ${seconds(total('time')).padStart(10)}\n`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 && total('passed') > 0 ? 0 : 1;
}

await runMain(main, () => console.log(`\n${total('passed')} passed, ${total('failed') + 1} failed`));
