import { spawn } from 'node:child_process';
import { endGuard, startGuard } from './guard.mjs';
import { interruption } from './interruption.mjs';

const patience = 5000;

/**
 * Runs a program to its end; an interruption ends it, and a guard does when this process is killed outright. With
 * `onOutput` every piece of output is handed over as it comes; the whole output is in the result either way, unless
 * `stdio` is 'inherit'.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: 'inherit', onOutput?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program cannot be started
 */
export function runProgram(command, args, { cwd, env, stdio, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    interruption.throwIfAborted();
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: stdio ?? ['ignore', 'pipe', 'pipe'],
      signal: interruption,
    });
    // A program that could not be started has no number; the event 'error' says so.
    const watcher = child.pid === undefined ? undefined : startGuard(child.pid);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => {
      if (!interruption.aborted) resolve({ code: 127, output: `${output}${error.message}` });
      else if (child.pid === undefined) reject(interruption.reason);
    });
    // Some programs take their time over SIGTERM; whoever interrupts does not want to wait for them.
    const insist = () => setTimeout(() => child.kill('SIGKILL'), patience).unref();
    interruption.addEventListener('abort', insist, { once: true });
    child.once('exit', () => {
      void (watcher && endGuard(watcher));
      if (interruption.aborted) reject(interruption.reason);
    });
    child.once('close', (code) => {
      interruption.removeEventListener('abort', insist);
      // Between its end and that of its output, which a program it has started may hold open, there was an interruption.
      if (interruption.aborted) reject(interruption.reason);
      else resolve({ code: code ?? 1, output });
    });
  });
}
