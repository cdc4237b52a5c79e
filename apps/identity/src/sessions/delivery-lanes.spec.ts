import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeliveryLanes, NotNow } from './delivery-lanes.js';

const SILENT = new Error('no answer');
const NO = new Error('503');
const outcome = (delivery: Promise<void>): Promise<unknown> =>
  delivery.then(
    () => 'told',
    (error: unknown) => error,
  );
const after = (ms: number, error?: Error) => (): Promise<void> =>
  new Promise((resolve, reject) => setTimeout(() => (error ? reject(error) : resolve()), ms));

let lanes: DeliveryLanes;
beforeEach(() => {
  vi.useFakeTimers();
  lanes = new DeliveryLanes((error) => error === SILENT);
});
afterEach(() => vi.useRealTimers());

/** Deliveries one after the other. */
async function silent(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await outcome(lanes.run('dead', async () => Promise.reject(SILENT)));
}

describe('a subsystem', () => {
  it('is told eight things at a time, the next in line as soon as one is done', async () => {
    let most = 0;
    let now = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (now += 1));
      await after(100)();
      now -= 1;
    };
    const all = Promise.all(Array.from({ length: 20 }, () => outcome(lanes.run('busy', work))));
    await vi.advanceTimersByTimeAsync(300);
    expect(await all).toEqual(Array(20).fill('told'));
    expect(most).toBe(8);
  });

  it('that takes two seconds for each keeps no long line: the queue tries the others later', async () => {
    const first = Array.from({ length: 8 }, () => lanes.run('slow', after(2000)));
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all(first);
    const many = Array.from({ length: 40 }, () => outcome(lanes.run('slow', after(2000))));
    await vi.advanceTimersByTimeAsync(10_000);
    const answers = await Promise.all(many);
    expect(answers.filter((answer) => answer === 'told').length).toBeLessThan(20);
    expect(answers.filter((answer) => answer instanceof NotNow).length).toBeGreaterThan(20);
  });

  it('that was silent three times is left alone for a moment, then tried with one', async () => {
    await silent(3);
    const work = vi.fn<() => Promise<void>>(after(10));
    expect(await outcome(lanes.run('dead', work))).toBeInstanceOf(NotNow);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    const three = Array.from({ length: 3 }, () => outcome(lanes.run('dead', work)));
    await vi.advanceTimersByTimeAsync(10);
    expect(work).toHaveBeenCalledTimes(1);
    expect(await Promise.all(three)).toEqual(['told', expect.any(NotNow), expect.any(NotNow)]);
    expect(await outcome(lanes.run('dead', async () => undefined))).toBe('told');
  });

  it('is left alone for longer the longer it stays silent, a minute at the most', async () => {
    await silent(3);
    for (const rest of [2, 4, 8, 16, 32, 60, 60]) {
      await vi.advanceTimersByTimeAsync(rest * 1000 - 1);
      expect(await outcome(lanes.run('dead', async () => undefined))).toBeInstanceOf(NotNow);
      await vi.advanceTimersByTimeAsync(1);
      await silent(1);
    }
  });

  it('that falls silent under many deliveries at once is not left alone the longer for that', async () => {
    const many = Array.from({ length: 30 }, () => outcome(lanes.run('dead', after(2500, SILENT))));
    await vi.advanceTimersByTimeAsync(5000);
    const answers = await Promise.all(many);
    expect(answers.filter((answer) => answer === SILENT).length).toBeLessThanOrEqual(10);
    expect(await outcome(lanes.run('dead', async () => undefined))).toBe('told');
  });

  it('that says no is asked again: it has answered', async () => {
    for (let time = 0; time < 5; time += 1) {
      expect(await outcome(lanes.run('ill', async () => Promise.reject(NO)))).toBe(NO);
    }
  });

  it('does not hold up another one', async () => {
    await silent(3);
    const stuck = Array.from({ length: 8 }, () => outcome(lanes.run('slow', after(30_000))));
    expect(await outcome(lanes.run('well', async () => undefined))).toBe('told');
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all(stuck);
  });
});
