import { expect, it } from 'vitest';
import { Turns } from './turns.js';

it('never more pieces of work at once than allowed, in order, whatever fails', async () => {
  const turns = new Turns(2);
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const results = await Promise.allSettled(
    Array.from({ length: 9 }, (_, i) =>
      turns.take(async () => {
        order.push(i);
        most = Math.max(most, (running += 1));
        await new Promise((resume) => setTimeout(resume, 2));
        running -= 1;
        if (i % 3 === 0) throw new Error('failed');
        return i;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
});
