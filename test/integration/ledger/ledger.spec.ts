import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Money, newId } from '#kernel';
import { TestLedger, occasion } from '../../support/ledger.js';

const fen = (amount: bigint) => Money.ofFen(amount);

describe('the ledger', () => {
  let bench: TestLedger;

  beforeAll(async () => {
    bench = await TestLedger.start();
  });

  afterAll(() => bench.stop());

  const moveOnce = (from: string, to: string, amount: bigint, key = newId()) =>
    bench.outcome((tx) => bench.ledger.post(tx, bench.move(from, to, amount, key)));

  const newHold = (account: string, amount: bigint) =>
    bench.db.run((tx) => bench.ledger.hold(tx, { ...occasion(), account, amount: fen(amount) }));

  describe('an account', () => {
    it('is opened once, however often and by however many at once it is asked for', async () => {
      const name = { owner: newId(), kind: 'available' };
      const opened = await Promise.all(
        Array.from({ length: 10 }, () => bench.db.run((tx) => bench.ledger.open(tx, name))),
      );
      expect(new Set(opened).size).toBe(1);
      expect(await bench.ledger.accountsOf(name.owner)).toEqual([
        { ...name, id: opened[0], mayBeNegative: false },
      ]);
    });

    it('is not opened again with another rule on negative balances, or under a name that is none', async () => {
      const name = { owner: newId(), kind: 'available' };
      await bench.db.run((tx) => bench.ledger.open(tx, name));
      expect(await bench.outcome((tx) => bench.ledger.open(tx, name, true))).toBe('ledger.account-differs');
      for (const owner of ['', 'with space', '钱', 'x'.repeat(101)]) {
        const code = await bench.outcome((tx) => bench.ledger.open(tx, { owner, kind: 'available' }));
        expect(code).toBe('ledger.invalid-name');
      }
    });

    it('that does not exist has no balance and takes no money', async () => {
      await expect(bench.ledger.balance(newId())).rejects.toThrow('ledger.account-unknown');
      expect(await moveOnce(bench.outside, newId(), 1n)).toBe('ledger.account-unknown');
    });
  });

  describe('a posting', () => {
    it('moves money, and shows in the entries of both accounts with the balance after it', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const transfer = await bench.db.run((tx) => bench.ledger.post(tx, bench.move(a, b, 30n)));
      expect([await bench.fenOf(a), await bench.fenOf(b)]).toEqual([
        [70n, 0n],
        [30n, 0n],
      ]);
      const { entries } = await bench.ledger.entriesOf(a);
      expect(
        entries.map(({ number, available, availableAfter }) => [number, available.fen, availableAfter.fen]),
      ).toEqual([
        [1, 100n, 100n],
        [2, -30n, 70n],
      ]);
      expect(entries[1]).toMatchObject({ transfer: transfer.id, action: 'post', kind: 'test.move' });
    });

    it('that would overdraw an account is refused, has written nothing, and lets the transaction go on', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const key = newId();
      await bench.db.run(async (tx) => {
        await expect(bench.ledger.post(tx, bench.move(a, b, 101n, key))).rejects.toMatchObject({
          code: 'ledger.insufficient',
          status: 409,
          params: { available: '¥1.00', wanted: '¥1.01' },
        });
        await bench.ledger.post(tx, bench.move(a, b, 100n, key));
      });
      expect([await bench.fenOf(a), await bench.fenOf(b)]).toEqual([
        [0n, 0n],
        [100n, 0n],
      ]);
    });

    it('of a transaction that is rolled back never happened', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const key = newId();
      const crash = bench.db.run(async (tx) => {
        await bench.ledger.post(tx, bench.move(a, b, 60n, key));
        throw new Error('killed');
      });
      await expect(crash).rejects.toThrow('killed');
      expect(await bench.fenOf(a)).toEqual([100n, 0n]);
      expect(await moveOnce(a, b, 61n, key)).toBe('done');
    });
  });

  describe('an idempotency key', () => {
    it('with the same input gives the same answer, also when the account has been emptied by it', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const move = bench.move(a, b, 100n);
      const first = await bench.db.run((tx) => bench.ledger.post(tx, move));
      const again = await bench.db.run((tx) =>
        bench.ledger.post(tx, { ...move, legs: move.legs.toReversed() }),
      );
      expect(again).toEqual(first);
      expect(await bench.fenOf(b)).toEqual([100n, 0n]);
    });

    it('with other input is refused', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const key = newId();
      expect(await moveOnce(a, b, 1n, key)).toBe('done');
      expect(await moveOnce(a, b, 2n, key)).toBe('ledger.key-reused');
      expect(await moveOnce(b, a, 1n, key)).toBe('ledger.key-reused');
      expect(await bench.fenOf(a)).toEqual([99n, 0n]);
    });

    it('used by twenty at the same time moves money once and answers all alike', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const move = bench.move(a, b, 100n);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => bench.db.run((tx) => bench.ledger.post(tx, move))),
      );
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await bench.fenOf(b)).toEqual([100n, 0n]);
    });
  });

  describe('a hold', () => {
    it('lets what is available fall, and is posted lower than it was made with the rest given back', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const { id: hold } = await newHold(a, 80n);
      expect(await bench.fenOf(a)).toEqual([20n, 80n]);
      expect(await moveOnce(a, b, 21n)).toBe('ledger.insufficient');
      const to = [{ account: b, amount: fen(50n) }];
      const posting = { ...occasion(), hold, to, rest: 'release' as const };
      const posted = await bench.db.run((tx) => bench.ledger.postHold(tx, posting));
      expect([await bench.fenOf(a), await bench.fenOf(b)]).toEqual([
        [50n, 0n],
        [50n, 0n],
      ]);
      expect(await bench.db.run((tx) => bench.ledger.postHold(tx, posting))).toEqual(posted);
      expect(await bench.outcome((tx) => bench.ledger.void(tx, { ...occasion(), hold }))).toBe(
        'ledger.hold-closed',
      );
      expect((await bench.ledger.holdOf(hold)).remaining.fen).toBe(0n);
    });

    it('is posted in parts while its rest is kept, never beyond what it has, and voided for what is left', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const { id: hold } = await newHold(a, 100n);
      const part = (amount: bigint) =>
        bench.outcome((tx) =>
          bench.ledger.postHold(tx, {
            ...occasion(),
            hold,
            to: [{ account: b, amount: fen(amount) }],
            rest: 'keep',
          }),
        );
      expect([await part(40n), await part(61n), await part(40n)]).toEqual([
        'done',
        'ledger.hold-exceeded',
        'done',
      ]);
      expect(await bench.fenOf(a)).toEqual([0n, 20n]);
      expect(await bench.outcome((tx) => bench.ledger.void(tx, { ...occasion(), hold }))).toBe('done');
      expect(await bench.fenOf(a)).toEqual([20n, 0n]);
    });

    it('is posted or voided, not both, whoever is faster', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const { id: hold } = await newHold(a, 100n);
      const to = [{ account: b, amount: fen(100n) }];
      const outcomes = await Promise.all([
        bench.outcome((tx) => bench.ledger.postHold(tx, { ...occasion(), hold, to, rest: 'release' })),
        bench.outcome((tx) => bench.ledger.void(tx, { ...occasion(), hold })),
      ]);
      expect(outcomes.toSorted()).toEqual(['done', 'ledger.hold-closed']);
    });

    it('of more than there is, or that nobody made, is refused', async () => {
      const a = await bench.account(100n);
      const tooMuch = { ...occasion(), account: a, amount: fen(101n) };
      expect(await bench.outcome((tx) => bench.ledger.hold(tx, tooMuch))).toBe('ledger.insufficient');
      expect(await bench.outcome((tx) => bench.ledger.void(tx, { ...occasion(), hold: newId() }))).toBe(
        'ledger.hold-unknown',
      );
    });
  });

  describe('a reversal', () => {
    const reversal = (transfer: string, key = newId()) => ({
      transfer,
      reason: 'paid to the wrong one',
      key,
    });

    it('takes a posting back once, with its reason', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const { id } = await bench.db.run((tx) => bench.ledger.post(tx, bench.move(a, b, 100n)));
      const back = reversal(id);
      const done = await bench.db.run((tx) => bench.ledger.reverse(tx, back));
      expect(done).toMatchObject({ action: 'reverse', reversesId: id, reason: back.reason });
      expect(await bench.fenOf(a)).toEqual([100n, 0n]);
      expect(await bench.db.run((tx) => bench.ledger.reverse(tx, back))).toEqual(done);
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, reversal(id)))).toBe(
        'ledger.already-reversed',
      );
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, reversal(done.id)))).toBe(
        'ledger.not-reversible',
      );
    });

    it('made by ten at once happens once', async () => {
      const [a, b] = [await bench.account(100n), await bench.account(1000n)];
      const { id } = await bench.db.run((tx) => bench.ledger.post(tx, bench.move(a, b, 100n)));
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => bench.outcome((tx) => bench.ledger.reverse(tx, reversal(id)))),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(await bench.fenOf(b)).toEqual([1000n, 0n]);
    });

    it('of a posted hold brings the money back as available; of a mere hold there is none', async () => {
      const [a, b] = [await bench.account(100n), await bench.account()];
      const { id: hold } = await newHold(a, 100n);
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, reversal(hold)))).toBe(
        'ledger.not-reversible',
      );
      const to = [{ account: b, amount: fen(70n) }];
      const { id } = await bench.db.run((tx) =>
        bench.ledger.postHold(tx, { ...occasion(), hold, to, rest: 'keep' }),
      );
      await bench.db.run((tx) => bench.ledger.reverse(tx, reversal(id)));
      expect(await bench.fenOf(a)).toEqual([70n, 30n]);
    });

    it('wants the money to be there still, and a reason', async () => {
      const [a, b, c] = [await bench.account(100n), await bench.account(), await bench.account()];
      const { id } = await bench.db.run((tx) => bench.ledger.post(tx, bench.move(a, b, 100n)));
      await bench.db.run((tx) => bench.ledger.post(tx, bench.move(b, c, 1n)));
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, reversal(id)))).toBe('ledger.insufficient');
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, { ...reversal(id), reason: ' ' }))).toBe(
        'ledger.invalid-reason',
      );
      expect(await bench.outcome((tx) => bench.ledger.reverse(tx, reversal(newId())))).toBe(
        'ledger.transfer-unknown',
      );
    });
  });

  describe('the entries', () => {
    it('of an account are read page by page from either end', async () => {
      const a = await bench.account();
      for (let i = 1n; i <= 5n; i += 1n)
        await bench.db.run((tx) => bench.ledger.post(tx, bench.move(bench.outside, a, i)));
      const amounts = async (first: 'oldest' | 'newest') => {
        const pages: bigint[][] = [];
        for (let cursor: string | undefined; pages.length < 9;) {
          const { entries, next } = await bench.ledger.entriesOf(a, { first, cursor, limit: 2 });
          pages.push(entries.map(({ available }) => available.fen));
          if (next === null) break;
          cursor = next;
        }
        return pages;
      };
      expect(await amounts('oldest')).toEqual([[1n, 2n], [3n, 4n], [5n]]);
      expect(await amounts('newest')).toEqual([[5n, 4n], [3n, 2n], [1n]]);
    });

    it('of a subject are read page by page, over all accounts', async () => {
      const [a, subject] = [await bench.account(), `case:${newId()}`];
      for (const key of ['1', '2'])
        await bench.db.run((tx) =>
          bench.ledger.post(tx, { ...bench.move(bench.outside, a, 5n, subject + key), subject }),
        );
      const first = await bench.ledger.entriesFor(subject, { limit: 3 });
      const rest = await bench.ledger.entriesFor(subject, { limit: 3, cursor: first.next ?? '' });
      const all = [...first.entries, ...rest.entries];
      expect(rest.next).toBeNull();
      expect(all.map(({ available }) => available.fen).reduce((sum, one) => sum + one)).toBe(0n);
      expect(new Set(all.map(({ transfer, account }) => transfer + account)).size).toBe(4);
    });
  });

  describe('the database itself', () => {
    it('refuses an overdraft, a negative hold and a hold of more than was held, whoever asks', async () => {
      const a = await bench.account(100n);
      const { id: hold } = await newHold(a, 10n);
      const refused = [
        ['UPDATE ledger_balance SET available = available - 91 WHERE account_id = ?', a],
        ['UPDATE ledger_balance SET held = held - 11 WHERE account_id = ?', a],
        ['UPDATE ledger_hold SET remaining = 11 WHERE id = ?', hold],
        ['UPDATE ledger_hold SET remaining = -1 WHERE id = ?', hold],
      ] as const;
      for (const [sql, id] of refused) {
        await expect(bench.db.read.query(sql, [id])).rejects.toThrow(/CONSTRAINT|Check constraint/i);
      }
    });
  });

  it('never spends one account twice, however many try at the same time', async () => {
    const [line, b] = [await bench.account(137n), await bench.account()];
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => moveOnce(line, b, 1n)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(137);
    expect(await bench.fenOf(line)).toEqual([0n, 0n]);
  });
});
