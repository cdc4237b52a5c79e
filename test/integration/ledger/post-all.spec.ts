import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { TestLedger } from '../../support/ledger.js';

describe('many postings at once', () => {
  let bench: TestLedger;

  beforeAll(async () => {
    bench = await TestLedger.start();
  });
  afterAll(() => bench.stop());

  it('leave what the same ones leave one after the other, in their order, and the ledger is sound', async () => {
    const [from, ...to] = await Promise.all([100n, 0n, 0n, 0n].map((fen) => bench.account(fen)));
    const [a, b, c] = to as [string, string, string];
    // The money that b passes on has only just come from the one before.
    const moves = [bench.move(from!, a, 10n), bench.move(from!, b, 20n), bench.move(b, c, 20n)];
    const made = await bench.db.run((tx) => bench.ledger.postAll(tx, moves));
    expect(made.map(({ key }) => key)).toEqual(moves.map(({ key }) => key));
    const balances = await Promise.all([from!, a, b, c].map((account) => bench.fenOf(account)));
    expect(balances.map(([available]) => available)).toEqual([70n, 10n, 0n, 20n]);
    const { entries } = await bench.ledger.entriesOf(from!);
    expect(entries.slice(-2).map(({ number, availableAfter }) => [number, availableAfter.fen])).toEqual([
      [entries.length - 1, 90n],
      [entries.length, 70n],
    ]);
    // One of them asked for again by itself is the same one: hashes are those of a single posting.
    expect(await bench.db.run((tx) => bench.ledger.post(tx, moves[2]!))).toMatchObject({ id: made[2]?.id });
    expect(await bench.verify()).toMatchObject({ sound: true });
  });

  it('are refused as a whole, and have written nothing, when one of them overdraws or repeats a key', async () => {
    const [from, to] = [await bench.account(100n), await bench.account()];
    const known = bench.move(from, to, 1n);
    await bench.db.run((tx) => bench.ledger.post(tx, known));
    const last = [bench.move(from, to, 60n), known, bench.move(to, from, 62n), bench.move(from, newId(), 1n)];
    const outcomes = await Promise.all(
      last.map((second) =>
        bench.outcome((tx) => bench.ledger.postAll(tx, [bench.move(from, to, 50n), second])),
      ),
    );
    expect(outcomes).toEqual([
      'ledger.insufficient',
      'ledger.key-reused',
      'ledger.insufficient',
      'ledger.account-unknown',
    ]);
    expect(await bench.fenOf(from)).toEqual([99n, 0n]);
  });

  it('go to accounts that were opened together, none of which may have been there', async () => {
    const owners = [newId(), newId()];
    const open = () => bench.outcome((tx) => bench.ledger.openAll(tx, owners, 'available'));
    expect([await open(), await open()]).toEqual(['done', 'ledger.account-differs']);
    const [account] = await bench.ledger.accountsOf(owners[0]!);
    expect(await bench.fenOf(account!.id)).toEqual([0n, 0n]);
  });
});
