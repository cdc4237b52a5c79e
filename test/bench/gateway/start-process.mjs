import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const children = [];

/** Processor time that a process has used so far, in microseconds, by the kernel's count (10 ms steps). */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Starts a program that says its port on its first line: a number, or a line of log that holds it. */
export async function startProcess(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const port = Number(line) || (line.startsWith('{') ? JSON.parse(line).port : 0);
    if (!port) continue;
    child.stdout.resume();
    return { port, pid: child.pid };
  }
  throw new Error(`${args[0]} ended before it listened`);
}

export function stopProcesses() {
  for (const child of children) child.kill('SIGKILL');
}
