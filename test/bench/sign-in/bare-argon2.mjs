// The peer: nothing but argon2id at the same parameters on all cores. Answers every line on its standard input, a
// number of seconds, with one line of JSON: how many hashes, in how many milliseconds, and the CPU they took.
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { hash, verify } from '@node-rs/argon2';

const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const password = 'a password of the bench';
const phc = await hash(password, parameters);

console.log('ready');
for await (const line of createInterface(process.stdin)) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const until = began + Number(line) * 1000;
  let hashes = 0;
  const worker = async () => {
    while (performance.now() < until) {
      if (!(await verify(phc, password))) throw new Error('argon2id does not recognise its own hash');
      hashes += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ hashes, ms: performance.now() - began, cpuMs: (user + system) / 1000 }));
}
