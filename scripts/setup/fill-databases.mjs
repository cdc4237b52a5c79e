import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';
import { findNode } from './find-node.mjs';
import { root } from './layout.mjs';

/** Runs a command of apps/cli and returns what it printed. */
export async function runCli(args, env) {
  const { code, output } = await runProgram(
    findNode(),
    ['--enable-source-maps', 'dist/apps/cli/src/main.js', ...args],
    { cwd: root, env },
  );
  if (code !== 0) throw new Failure(`the command "${args.join(' ')}" failed:\n${output.trim()}`);
  return output;
}
