// Health check of the image: asks the process that runs in this container whether it is ready for work.
// `check-health.mjs [PID]`; without an argument the container's first process, which the command has named.
import { readFileSync } from 'node:fs';
import { roles } from './roles.mjs';

const words = readFileSync(`/proc/${process.argv[2] ?? 1}/cmdline`, 'utf8').split('\0');
const role = words[words.findIndex((word) => word.endsWith('run-role.mjs')) + 1];
if (!Object.hasOwn(roles, role ?? '')) throw new Error('the process has no role');
const [variable, usual] = roles[role].port ?? [];
// A command of the cli has no port: it is healthy for as long as it runs.
if (variable) {
  const response = await fetch(`http://127.0.0.1:${process.env[variable] ?? usual}/health/ready`);
  if (!response.ok) throw new Error(`${role} answers ${response.status}`);
}
