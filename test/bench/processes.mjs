import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGuard } from '../../scripts/processes/guard.mjs';

const ends = [];

// However a bench ends, what it has started ends with it: by itself, by Ctrl-C, or (by the guards) killed outright.
process.on('exit', () => {
  for (const end of ends) end();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

/** Starts a program of Node that lives no longer than the bench. */
export function launch(args, env = {}, stdio = ['ignore', 'ignore', 'inherit']) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', HOST: '127.0.0.1', ...env },
    stdio,
  });
  ends.push(() => child.kill('SIGKILL'));
  if (child.pid !== undefined) startGuard(child.pid);
  return child;
}

/** Has a program that others have started end with the bench, too. */
export function adopt(pid) {
  let running = true;
  ends.push(() => running && process.kill(pid, 'SIGTERM'));
  startGuard(pid);
  return () => (running = false);
}

/** The compiled program of one of our processes, as arguments of Node. */
export const program = (name) => [resolve(`dist/programs/${name}.js`)];

/** Starts a program that says its port on its first line: a number, or a line of log that holds it. */
export async function startProcess(args, env = {}) {
  const child = launch(args, env, ['ignore', 'pipe', 'inherit']);
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const said = line.startsWith('{') ? JSON.parse(line) : { port: Number(line) };
    if (!said.port) continue;
    child.stdout.resume();
    return { ...said, pid: child.pid };
  }
  throw new Error(`${args[0]} ended before it listened`);
}

export async function untilReady(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

/** Processor time that a process has used so far, in microseconds, by the kernel's count (10 ms steps). */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** The same for a process and those that it has started. */
export function cpuOfFamily(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return [pid, ...children].reduce((sum, one) => sum + cpuOf(one), 0);
}

/** Memory that a process holds, in megabytes. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]) / 1024);
}
