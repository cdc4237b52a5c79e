// Runs a command of the portal on the data of this folder: `npm run cli -- COMMAND`. A running portal lends its
// engines; otherwise they run for as long as the command takes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startEngines } from './engines/start-engines.mjs';
import { Failure } from './failure.mjs';
import { heedSignals } from './processes/interruption.mjs';
import { readLock, takeLock } from './processes/lock.mjs';
import { stopLeftovers } from './processes/process-record.mjs';
import { runMain } from './processes/run-main.mjs';
import { runProgram } from './processes/run-program.mjs';
import { usualPorts } from './setup/choose-ports.mjs';
import { prepareDatabases } from './setup/databases.mjs';
import { processEnvironments } from './setup/environment.mjs';
import { findNode } from './setup/find-node.mjs';
import { dataDir, enginesDir, programOf, root, runFile } from './setup/layout.mjs';
import { loadSecrets } from './setup/secrets.mjs';

const program = programOf('cli');

async function main() {
  heedSignals();
  if (!existsSync(join(root, program)) || !existsSync(join(dataDir, 'secrets.json'))) {
    throw new Failure('there is no portal in this folder yet', ['start it once with: npm start']);
  }
  const running = readLock(runFile);
  if (running && !running.ports)
    throw new Failure('the portal is just being started: try again when it is ready');
  return running ? runCommand(running) : runAlone();
}

async function runAlone() {
  const lock = takeLock(runFile);
  if (lock.owner) throw new Failure('the portal is just being started: try again when it is ready');
  await stopLeftovers(dataDir);
  const engines = await startEngines({ dataDir, enginesDir });
  try {
    await prepareDatabases(engines.databaseAdminUrl, loadSecrets(dataDir));
    return await runCommand({ ...engines, ports: usualPorts });
  } finally {
    await engines.stop();
    lock.release();
  }
}

async function runCommand({ ports, databaseAdminUrl, redisUrl }) {
  const secrets = loadSecrets(dataDir);
  const { cli: env } = processEnvironments({ dataDir, ports, secrets, databaseAdminUrl, redisUrl });
  const args = ['--enable-source-maps', program, ...process.argv.slice(2)];
  const { code } = await runProgram(findNode(), args, { cwd: root, env, stdio: 'inherit' });
  return code;
}

await runMain(main);
