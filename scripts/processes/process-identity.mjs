import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, as a string that no later process with the same number shares; undefined when
 * there is no such process. A process that has ended but was not yet collected counts as gone.
 */
export function startTimeOf(pid) {
  if (process.platform === 'linux') return startTimeFromProc(pid);
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function startTimeFromProc(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The second field is the name in brackets and may hold spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

/** Whether the process that was recorded with this number and start time still runs. */
export function isRunning({ pid, startTime }) {
  return startTime !== undefined && startTimeOf(pid) === startTime;
}
