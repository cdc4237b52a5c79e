import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { startTimeOf } from './process-identity.mjs';
import { runProgram } from './run-program.mjs';

let starter;
afterEach(() => starter?.kill('SIGKILL'));

it('a program does not outlive a starter that is killed outright', async () => {
  const module = new URL('run-program.mjs', import.meta.url).href;
  const sleeper = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const code = `import { runProgram } from '${module}';
    await runProgram(process.execPath, ['-e', ${JSON.stringify(sleeper)}], {
      onOutput: (text) => process.stdout.write(text),
    });`;
  starter = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(starter.stdout, 'data');
  const pid = Number(said);
  expect(startTimeOf(pid)).toBeDefined();
  starter.kill('SIGKILL');
  await vi.waitFor(() => expect(startTimeOf(pid)).toBeUndefined(), { timeout: 10_000 });
}, 20_000);

it('a program that ends by itself leaves no guard behind, and one that does not exist is a code', async () => {
  expect(await runProgram(process.execPath, ['-p', '6 * 7'])).toEqual({ code: 0, output: '42\n' });
  expect(await runProgram('/nowhere/program', [])).toMatchObject({ code: 127 });
});

it('who is interrupted while a program that has ended still has its output open hears of it', async () => {
  const from = (name) => new URL(name, import.meta.url).href;
  const code = `import { heedSignals } from '${from('interruption.mjs')}';
    import { runProgram } from '${from('run-program.mjs')}';
    heedSignals();
    setInterval(() => {}, 1000);
    const say = (text) => process.stdout.write(text);
    await runProgram('/bin/sh', ['-c', 'sleep 2 & echo begun'], { onOutput: say }).catch(({ name }) => say(name));`;
  starter = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [begun] = await once(starter.stdout, 'data');
  expect(String(begun)).toBe('begun\n');
  await sleep(500);
  starter.kill('SIGTERM');
  const [heard] = await once(starter.stdout, 'data', { signal: AbortSignal.timeout(10_000) });
  expect(String(heard)).toBe('Interrupted');
}, 20_000);
