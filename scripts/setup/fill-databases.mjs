import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';
import { writeAtomically } from '../write-atomically.mjs';
import { contentId, serverBuildId } from './build.mjs';
import { prepareDatabases } from './databases.mjs';
import { findNode } from './find-node.mjs';
import { dataDir, programOf, root } from './layout.mjs';
import { step } from './steps.mjs';

const stamp = join(dataDir, 'filled.json');

/**
 * Brings schemas, accounts, tables and first data to what this build needs. Private databases that this very build has
 * filled already are left as they are; each command may be repeated without harm.
 *
 * @param {{ engines: { databaseAdminUrl: string }, secrets: object, env: NodeJS.ProcessEnv, demo: boolean }} options
 */
export async function fillDatabases({ engines, secrets, env, demo }) {
  const wanted = stampFor(demo);
  await step('databases', async (note) => {
    if (isFilled(wanted)) return note('up to date');
    await prepareDatabases(engines.databaseAdminUrl, secrets);
  });
  await step('migrate', async (note) => {
    if (isFilled(wanted)) return note('up to date');
    note(await runCli(['migrate'], env));
  });
  await step('seed', async (note) => {
    if (isFilled(wanted)) return note('up to date');
    note(await runCli(['seed', ...(demo ? [] : ['--no-demo'])], env));
    if (wanted) writeAtomically(stamp, wanted);
  });
}

/** What the stamp must say; undefined for databases elsewhere, whose content this folder cannot know. */
function stampFor(demo) {
  const folder = ['mariadb', 'mysql'].map((name) => join(dataDir, name)).find((path) => existsSync(path));
  if (!folder || process.env.DATABASE_ADMIN_URL) return undefined;
  const { ino, birthtimeMs } = statSync(folder);
  return JSON.stringify({
    build: serverBuildId(),
    config: contentId('config'),
    demo,
    database: [ino, birthtimeMs],
  });
}

const isFilled = (wanted) =>
  wanted !== undefined && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Runs a command of apps/cli and returns what it printed, on one line. */
async function runCli(args, env) {
  const { code, output } = await runProgram(findNode(), ['--enable-source-maps', programOf('cli'), ...args], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Failure(`the command "${args.join(' ')}" failed:\n${output.trim()}`);
  return output.trim().split('\n').join(', ');
}
