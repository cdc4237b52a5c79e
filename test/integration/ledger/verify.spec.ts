import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Money, newId } from '#kernel';
import { VerifyLedger, type LedgerCheck } from '#ledger';
import { Db, type Tx } from '#platform';
import { TestLedger, occasion } from '../../support/ledger.js';

const fen = (amount: number) => Money.ofFen(BigInt(amount));

describe('a ledger that many use at the same time', () => {
  let bench: TestLedger;

  beforeAll(async () => {
    bench = await TestLedger.start();
  });

  afterAll(() => bench.stop());

  /** What one of them does, with the accounts, holds and transfers that there are. */
  interface Step {
    readonly act: 'post' | 'hold' | 'post-hold' | 'void' | 'reverse' | 'again';
    readonly from: number;
    readonly to: number;
    readonly amount: number;
    readonly keep: boolean;
    /** It dies between two of its steps: nothing of it may remain. */
    readonly crash: boolean;
  }

  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.constantFrom('post', 'hold', 'post-hold', 'post-hold', 'void', 'reverse', 'again'),
    from: fc.nat(3),
    to: fc.nat(3),
    amount: fc.integer({ min: 1, max: 90 }),
    keep: fc.boolean(),
    crash: fc.nat(5).map((chance) => chance === 0),
  });

  interface World {
    readonly accounts: string[];
    readonly holds: string[];
    readonly transfers: string[];
    readonly keys: string[];
  }

  const pick = (from: readonly string[], index: number) => from[index % Math.max(1, from.length)] ?? newId();

  async function doIt(tx: Tx, world: World, { act, ...with_ }: Step, key: string): Promise<void> {
    const { ledger } = bench;
    const account = pick(world.accounts, with_.from);
    const other = pick(world.accounts, with_.to);
    const hold = pick(world.holds, with_.amount);
    const amount = fen(with_.amount);
    const to = [{ account: other, amount }];
    if (act === 'post')
      world.transfers.push((await ledger.post(tx, bench.move(account, other, amount.fen, key))).id);
    if (act === 'again')
      await ledger.post(tx, bench.move(account, other, amount.fen, pick(world.keys, with_.from)));
    if (act === 'hold') world.holds.push((await ledger.hold(tx, { ...occasion(key), account, amount })).id);
    if (act === 'post-hold') {
      const rest = with_.keep ? ('keep' as const) : ('release' as const);
      world.transfers.push((await ledger.postHold(tx, { ...occasion(key), hold, to, rest })).id);
    }
    if (act === 'void') await ledger.void(tx, { ...occasion(key), hold });
    if (act === 'reverse') {
      const transfer = pick(world.transfers, with_.amount);
      await ledger.reverse(tx, { transfer, reason: 'chance', key });
    }
  }

  const REFUSALS = [
    'ledger.insufficient',
    'ledger.invalid-legs',
    'ledger.key-reused',
    'ledger.hold-unknown',
    'ledger.hold-closed',
    'ledger.hold-exceeded',
    'ledger.transfer-unknown',
    'ledger.already-reversed',
    'ledger.not-reversible',
  ];

  const newHold = async (account: string) =>
    (await bench.db.run((tx) => bench.ledger.hold(tx, { ...occasion(), account, amount: fen(40) }))).id;

  /** One transaction of somebody; two moves in it, so that a crash comes between or after them. */
  function attempt(world: World, first: Step, second: Step): Promise<string> {
    const key = newId();
    world.keys.push(key);
    const work = bench.outcome(async (tx) => {
      await doIt(tx, world, first, key);
      if (first.crash) throw new Error('killed');
      await doIt(tx, world, second, newId());
      if (second.crash) throw new Error('killed');
    });
    return work.catch((error: Error) => error.message);
  }

  it('matches whatever they do in whatever order, and whoever of them dies in between', async () => {
    const seen = new Set<string>();
    const run = fc.asyncProperty(
      fc.array(fc.tuple(step, step), { minLength: 12, maxLength: 24 }),
      async (steps) => {
        const accounts = await Promise.all(['', '', '', ''].map(() => bench.account(100n)));
        const holds = await Promise.all(accounts.map((account) => newHold(account)));
        const world: World = { accounts, holds, transfers: [], keys: [] };
        for (let at = 0; at < steps.length; at += 8) {
          const outcomes = await Promise.all(
            steps.slice(at, at + 8).map(([first, second]) => attempt(world, first, second)),
          );
          for (const outcome of outcomes) seen.add(outcome);
          expect(outcomes.filter((code) => !['done', 'killed', ...REFUSALS].includes(code))).toEqual([]);
        }
        const balances = await Promise.all(accounts.map((account) => bench.fenOf(account)));
        expect(balances.flat().reduce((sum, one) => sum + one)).toBe(400n);
        expect(balances.flat().every((amount) => amount >= 0n)).toBe(true);
        expect((await bench.verify()).checks.flatMap(({ findings }) => findings)).toEqual([]);
      },
    );
    await fc.assert(run, { numRuns: 12 });
    expect([...seen]).toEqual(
      expect.arrayContaining(['done', 'killed', 'ledger.insufficient', 'ledger.hold-exceeded']),
    );
  }, 60_000);
});

describe('verifying a ledger', () => {
  let bench: TestLedger;
  let post: string;
  let hold: string;
  let reversal: string;
  let a: string;
  let b: string;

  const TABLES = ['account', 'balance', 'transfer', 'entry', 'hold'].map((name) => `ledger_${name}`);
  const run = (sql: string, values: unknown[] = []) => bench.admin.query(sql, values);

  beforeAll(async () => {
    bench = await TestLedger.start();
    [a, b] = [await bench.account(1000n), await bench.account(50n)];
    const { ledger, db } = bench;
    post = (await db.run((tx) => ledger.post(tx, bench.move(a, b, 300n)))).id;
    const wrong = await db.run((tx) => ledger.post(tx, bench.move(a, b, 10n)));
    reversal = (
      await db.run((tx) => ledger.reverse(tx, { transfer: wrong.id, reason: '金额有误', key: newId() }))
    ).id;
    hold = (await db.run((tx) => ledger.hold(tx, { ...occasion(), account: a, amount: fen(200) }))).id;
    const to = [{ account: b, amount: fen(50) }];
    await db.run((tx) => ledger.postHold(tx, { ...occasion(), hold, to, rest: 'keep' }));
    // An administrator who tampers lifts what stands in the way first.
    await run('SET SESSION foreign_key_checks = 0');
    await run('SET SESSION check_constraint_checks = 0');
    for (const table of TABLES) await run(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  });

  afterEach(async () => {
    for (const table of TABLES) {
      await run(`DELETE FROM ${table}`);
      await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    }
  });

  afterAll(() => bench.stop());

  const codesFound = async () =>
    (await bench.verify()).checks.flatMap(({ findings }) =>
      findings.map(({ code }) => code.split('.').at(-1)),
    );

  it.each(['ledger_account', 'ledger_transfer', 'ledger_entry'])(
    'has no change of %s to find by the processes: the database refuses it',
    async (table) => {
      const change = table === 'ledger_entry' ? 'held = 0' : "kind = 'x'";
      await expect(bench.db.read.query(`UPDATE ${table} SET ${change}`)).rejects.toThrow(
        /UPDATE command denied/,
      );
      await expect(bench.db.read.query(`DELETE FROM ${table}`)).rejects.toThrow(/DELETE command denied/);
      await expect(bench.db.read.query(`TRUNCATE ${table}`)).rejects.toThrow(/DROP command denied/);
    },
  );

  it('finds nothing in one that nobody has tampered with, and says how much there is', async () => {
    expect(await bench.verify()).toMatchObject({
      sound: true,
      entriesProtected: true,
      accounts: 3,
      transfers: 7,
      entries: 13,
      at: '2026-11-27T02:00:00.123Z',
    });
  });

  const ofPost = 'transfer_seq = (SELECT seq FROM ledger_transfer WHERE id = :post)';
  it.each<[string, string[], string[]]>([
    [
      'an amount was changed',
      [`UPDATE ledger_entry SET available = available + 1 WHERE account_id = :b AND ${ofPost}`],
      ['unbalanced', 'available'],
    ],
    [
      'amounts and balances were changed so that all sums are right',
      [
        `UPDATE ledger_entry SET available = available + 1 WHERE account_id = :b AND ${ofPost}`,
        `UPDATE ledger_entry SET available = available - 1 WHERE account_id = :a AND ${ofPost}`,
        'UPDATE ledger_balance SET available = available + 1 WHERE account_id = :b',
        'UPDATE ledger_balance SET available = available - 1 WHERE account_id = :a',
      ],
      ['changed'],
    ],
    [
      'an entry was deleted',
      [`DELETE FROM ledger_entry WHERE account_id = :b AND ${ofPost}`],
      ['unbalanced', 'entries'],
    ],
    [
      'a transfer was deleted with its entries',
      [`DELETE FROM ledger_entry WHERE ${ofPost}`, 'DELETE FROM ledger_transfer WHERE id = :post'],
      ['entries'],
    ],
    [
      'a transfer was deleted without its entries',
      ['DELETE FROM ledger_transfer WHERE id = :post'],
      ['stray', 'stray'],
    ],
    [
      'all entries of a transfer were deleted',
      [`DELETE FROM ledger_entry WHERE ${ofPost}`],
      ['changed', 'entries'],
    ],
    [
      'an entry was added',
      [`INSERT INTO ledger_entry SELECT seq, :outside, 9, 5, 0, 5, 0 FROM ledger_transfer WHERE id = :post`],
      ['unbalanced', 'entries'],
    ],
    [
      'a balance was raised',
      ['UPDATE ledger_balance SET available = available + 1 WHERE account_id = :a'],
      ['available'],
    ],
    ['a balance was deleted', ['DELETE FROM ledger_balance WHERE account_id = :b'], ['no-balance']],
    [
      'a balance is below zero, by its own leave',
      ['UPDATE ledger_balance SET may_be_negative = 1, available = -1 WHERE account_id = :b'],
      ['rule', 'negative'],
    ],
    [
      'held money was changed',
      ['UPDATE ledger_balance SET held = held - 1 WHERE account_id = :a'],
      ['held', 'held-by-holds'],
    ],
    [
      'a hold was lowered',
      ['UPDATE ledger_hold SET remaining = remaining - 1 WHERE id = :hold'],
      ['hold', 'held-by-holds'],
    ],
    ['a hold was deleted', ['DELETE FROM ledger_hold WHERE id = :hold'], ['hold', 'held-by-holds']],
    [
      'the key of a transfer was changed',
      ["UPDATE ledger_transfer SET idempotency_key = 'x' WHERE id = :post"],
      ['changed'],
    ],
    [
      'the hash of an input was changed',
      ["UPDATE ledger_transfer SET input_hash = 'x' WHERE id = :post"],
      ['changed'],
    ],
    [
      'the time of a transfer was changed',
      ['UPDATE ledger_transfer SET at = at + INTERVAL 1 DAY WHERE id = :post'],
      ['changed'],
    ],
    [
      'the reason of a reversal was changed',
      ["UPDATE ledger_transfer SET reason = '别的' WHERE id = :reversal"],
      ['changed'],
    ],
    [
      'a reversal points to something else',
      ['UPDATE ledger_transfer SET reverses_id = :post WHERE id = :reversal'],
      ['changed', 'reversal', 'reversal'],
    ],
  ])('finds that %s', async (_, statements, codes) => {
    const names: Record<string, string> = { post, hold, reversal, a, b, outside: bench.outside };
    for (const statement of statements)
      await run(statement.replace(/:(\w+)/g, (__, name: string) => `'${names[name]}'`));
    expect(new Set(await codesFound())).toEqual(new Set(codes));
  });

  it('looks at what subsystems know besides, in the same moment', async () => {
    const finding = { subject: 'line', code: 'test.too-much', params: {} };
    const further: LedgerCheck = {
      name: 'test.lines',
      find: async (read) => {
        const rows = await read.query<unknown[]>('SELECT 1 FROM ledger_account WHERE owner = ?', ['outside']);
        return rows.map(() => finding);
      },
    };
    const { sound, checks } = await bench.verify([further]);
    expect([sound, checks.at(-1)?.name, checks.at(-1)?.findings]).toEqual([false, 'test.lines', [finding]]);
  });

  it('shows a hundred findings of a kind, and that there are more', async () => {
    const rows = Array.from({ length: 101 }, () => [newId(), newId(), 'x', 0, new Date()]);
    await run('INSERT INTO ledger_account VALUES ?', [rows]);
    const balances = (await bench.verify()).checks.find(({ name }) => name === 'ledger.balances');
    expect([balances?.findings.length, balances?.more]).toEqual([100, true]);
  });

  it('says when the account that asks could have changed the entries', async () => {
    const wide = new VerifyLedger(new Db(bench.admin), bench.clock, []);
    expect((await wide.run()).entriesProtected).toBe(false);
  });
});
