import { describe, expect, it } from 'vitest';
import { HashGate } from './hash-gate.js';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('the gate before the hashes', () => {
  it('lets no more than its width run at once, and all in the end', async () => {
    const gate = new HashGate(2);
    let running = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        gate.pass(async () => {
          most = Math.max(most, ++running);
          await pause();
          running -= 1;
          return i;
        }),
      ),
    );
    expect([most, done.length]).toEqual([2, 20]);
  });

  it('goes on after a failure', async () => {
    const gate = new HashGate(1);
    await expect(gate.pass(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
    expect(await gate.pass(async () => 'next')).toBe('next');
  });

  it('tells who cannot be served in time to come back', async () => {
    const gate = new HashGate(1);
    let open = (): void => {};
    const blocker = new Promise<void>((resolve) => (open = resolve));
    const all = Array.from({ length: 202 }, () =>
      gate
        .pass(() => blocker)
        .then(
          () => 'served',
          (error: { status: number }) => error.status,
        ),
    );
    open();
    const answers = await Promise.all(all);
    expect(answers.filter((answer) => answer === 503)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'served')).toHaveLength(201);
  });
});
