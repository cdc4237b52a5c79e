// Runs one bench with engines and compiled programs ready: `npm run bench -- NAME`. Its last line is one JSON object.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { heedSignals } from './processes/interruption.mjs';
import { runMain } from './processes/run-main.mjs';
import { runProgram } from './processes/run-program.mjs';
import { findNode, withPackagePrograms } from './setup/find-node.mjs';
import { root } from './setup/layout.mjs';
import { prepareBuild, preparePackages } from './setup/prepare.mjs';
import { step } from './setup/steps.mjs';
import { withThrowAwayEngines } from './setup/with-engines.mjs';

const folder = join(root, 'test', 'bench');
const ending = /\.bench\.(ts|mjs)$/;

/** Node runs TypeScript as it is, as long as it uses only types on top of JavaScript. */
function findBench(name) {
  const file = ['ts', 'mjs']
    .map((kind) => join(folder, `${name}.bench.${kind}`))
    .find((path) => existsSync(path));
  if (name && file) return file;
  const names = readdirSync(folder).filter((entry) => ending.test(entry));
  throw new Failure(
    name ? `there is no bench "${name}"` : 'which bench?',
    names.map((entry) => `npm run bench -- ${entry.replace(ending, '')}`),
  );
}

async function main() {
  heedSignals();
  const [name, ...args] = process.argv.slice(2);
  const file = findBench(name);
  await preparePackages();
  await prepareBuild();
  return withThrowAwayEngines(
    () => {},
    async (engines) => {
      await step('engines', (note) => note(engines.versions.join(', ')));
      const env = {
        ...withPackagePrograms(),
        NODE_ENV: 'production',
        TEST_DATABASE_ADMIN_URL: engines.databaseAdminUrl,
        TEST_REDIS_URL: engines.redisUrl,
        BENCH_DATA_DIR: engines.dataDir,
      };
      const { code } = await runProgram(findNode(), [file, ...args], { cwd: root, env, stdio: 'inherit' });
      return code;
    },
  );
}

await runMain(main);
