import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGuard, startGuard } from './guard.mjs';
import { forgetProcess, recordProcess } from './process-record.mjs';

/**
 * Starts a long-lived program in a session of its own, so that Ctrl-C reaches only its starter, which
 * stops everything in order. The output goes to a log file. When the starter is killed outright, a tiny
 * guard ends the program `orphanSeconds` later.
 *
 * @param {{ name: string, command: string, args: string[], env?: NodeJS.ProcessEnv, cwd?: string,
 *   logFile: string, dataDir: string, orphanSeconds?: number }} options
 */
export function startChild(options) {
  const output = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  if (child.pid === undefined) return new Child(options, child, exited);
  recordProcess(options.dataDir, options.name, child.pid);
  const watcher = startGuard(child.pid, options.orphanSeconds ?? 0);
  return new Child(
    options,
    child,
    exited.then((outcome) => endGuard(watcher).then(() => outcome)),
  );
}

class Child {
  #options;
  #process;

  constructor(options, child, exited) {
    this.#options = options;
    this.#process = child;
    this.name = options.name;
    this.pid = child.pid;
    this.logFile = options.logFile;
    /** Settles, never fails, when the program has ended. */
    this.exited = exited;
    void exited.then(() => (this.ended = true));
  }

  ended = false;

  /** Asks the program to end; after `patience` milliseconds ends it without asking. */
  async stop(patience = 20_000) {
    if (!this.ended) {
      this.#process.kill('SIGTERM');
      await Promise.race([this.exited, sleep(patience, undefined, { ref: false })]);
      if (!this.ended) this.#process.kill('SIGKILL');
      await this.exited;
    }
    forgetProcess(this.#options.dataDir, this.name);
  }

  /** The last lines of the program's log, for an error message. */
  logTail(lines = 15) {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
