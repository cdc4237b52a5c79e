import { join } from 'node:path';
import { startChild } from '../processes/child.mjs';
import { untilReady } from '../processes/supervise.mjs';
import { findNode } from './find-node.mjs';
import { dataDir, programOf, root } from './layout.mjs';
import { step } from './steps.mjs';

/** The processes in the order in which they start; they stop in the reverse order. */
export const processNames = ['identity', 'services', 'worker', 'gateway'];

/** Starts one process of the portal; it writes to its own log. */
export const startProcess = (name, env) =>
  startChild({
    name,
    command: findNode(),
    args: ['--enable-source-maps', programOf(name)],
    cwd: root,
    env,
    logFile: join(dataDir, 'logs', `${name}.log`),
    dataDir,
  });

/** Starts all processes under the supervisor and waits until each of them answers. */
export async function startProcesses(supervisor, environments, ports) {
  const children = {};
  for (const name of processNames) {
    children[name] = await supervisor.add(name, () => startProcess(name, environments[name]));
  }
  for (const name of processNames) {
    await step(name, async (note) => {
      await untilReady(children[name], `http://127.0.0.1:${ports[name]}/health/ready`);
      note(`port ${ports[name]}`);
    });
  }
}
