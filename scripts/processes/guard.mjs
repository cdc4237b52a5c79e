import { spawn } from 'node:child_process';

// Ends the watched process some seconds after the end of whoever holds the other end of its input.
const guard = 'while read -r line; do :; done; sleep "$2"; kill -TERM "$1"';

/** Starts a tiny program that ends process `pid` when this process has been killed outright, `seconds` later. */
export function startGuard(pid, seconds = 0) {
  const watcher = spawn('/bin/sh', ['-c', guard, 'guard', String(pid), String(seconds)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.stdin?.on('error', () => {});
  watcher.stdin?.unref?.();
  watcher.unref();
  return watcher;
}

/** Ends the guard of a program that has ended, before its number can belong to another one. */
export function endGuard(watcher) {
  return new Promise((resolve) => {
    if (watcher.pid === undefined || watcher.exitCode !== null || watcher.signalCode !== null)
      return resolve();
    watcher.once('exit', () => resolve());
    watcher.ref();
    watcher.kill('SIGKILL');
  });
}
