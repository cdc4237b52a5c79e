import { describe, expect, it } from 'vitest';
import { Batches } from './batches.js';

describe('what is done together', () => {
  it('does not wait for others, and gathers those who come meanwhile, in their order', async () => {
    const asked: (readonly number[])[] = [];
    const doubles = new Batches<number, number>(async (items) => {
      asked.push(items);
      return items.map((item) => item * 2);
    }, 3);
    expect(await Promise.all([1, 2, 3, 4, 5].map((item) => doubles.add(item)))).toEqual([2, 4, 6, 8, 10]);
    expect(asked).toEqual([[1], [2, 3, 4], [5]]);
    expect(await doubles.add(6)).toBe(12);
  });

  it('lets what is wrong with one fail that one alone', async () => {
    const picky = new Batches<number, number>(async (items) => {
      if (items.includes(3)) throw new Error('not 3');
      return items;
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((item) => picky.add(item)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
      1,
      2,
      'failed',
      4,
    ]);
  });

  it('takes an answer that leaves somebody out for a failure', async () => {
    const short = new Batches<number, number>(async () => []);
    await expect(short.add(1)).rejects.toThrow('every item');
  });
});
