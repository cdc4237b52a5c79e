import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { RemindOfExpiry, Voucher, type VoucherView } from '#voucher';
import type { Bearer } from '../../support/access-tokens.js';
import { auditor, fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import { assertInvariants, perform } from '../../support/voucher-interleavings.js';
import { VoucherWorld, finance, officer } from '../../support/voucher-world.js';

const NOW = '2026-10-12T02:00:00Z';
let world: VoucherWorld;

beforeAll(async () => {
  world = await VoucherWorld.start();
});
afterAll(() => world?.stop());

beforeEach(() => world.services.clock.set(NOW));

/** Each part begins with nothing: the round has one line only. */
async function emptied(): Promise<void> {
  const { db } = world.services;
  for (const table of ['voucher', 'voucher_allowance', 'voucher_budget_move', 'voucher_budget_line']) {
    await db.read.query(`DELETE FROM ${table}`);
  }
}
afterEach(emptied);

const states = async () =>
  (await world.services.db.read.find(Voucher, { order: { position: 'ASC' } })).map(({ state }) => state);

describe('a voucher', () => {
  it('is issued at once while there is money, and the wallet shows its balance in words', async () => {
    await world.appropriate('100000');
    const person = await world.company();
    const estimate = await world.services.call(
      person,
      'get',
      '/voucher/rounds/2026-2/estimate?kind=testing&amount=120000',
    );
    expect(estimate.body).toMatchObject({
      amount: '60000.00',
      left: '100000.00',
      eligible: 'pass',
      atOnce: true,
    });
    const { status, body } = await world.apply(person, '60000');
    expect([status, body]).toMatchObject([
      201,
      {
        state: 'issued',
        number: 'CXQ-2026-2-00001',
        available: '60000.00',
        expiresAt: '2027-10-12T16:00:00.000Z',
      },
    ]);
    const wallet = await world.services.call(person, 'get', '/voucher/wallet');
    expect(wallet.body).toMatchObject({
      available: '60000.00',
      items: [{ movements: [{ text: { zh: '发放', en: 'Issued' }, availableAfter: '60000.00' }] }],
    });
    expect(await world.figures()).toMatchObject({ available: '40000.00', promised: '60000.00' });
    const open = await world.services.call(null, 'get', '/voucher/rounds/2026-2');
    expect(open.body).toMatchObject({ open: true, money: { left: '40000.00', waiting: 0 } });
    await expect.poll(() => world.inbox(person), { timeout: 15_000 }).toEqual(['voucher.issued']);
  });

  it('is the same one for the same key, and other content under it is refused', async () => {
    await world.appropriate('100000');
    const person = await world.company();
    const key = newId();
    const [first, again] = await Promise.all([
      world.apply(person, '1000', { key }),
      world.apply(person, '1000', { key }),
    ]);
    expect(again.body.id).toBe(first.body.id);
    const other = await world.apply(person, '1001', { key });
    expect([other.status, other.body.code]).toEqual([409, 'voucher.key-reused']);
    expect(await world.figures()).toMatchObject({ promised: '1000.00' });
  });

  it('is refused beside the field for a bad amount, and nothing is half-written', async () => {
    await world.appropriate('1000000');
    const person = await world.company();
    for (const [amount, code] of [
      ['1.234', 'number.too-many-decimals'],
      ['-5', 'number.too-small'],
      ['１００', 'voucher.amount-full-width'],
      ['60000.01', 'voucher.amount-above-limit'],
    ]) {
      const { status, body } = await world.apply(person, amount!, { contractAmount: '120000' });
      expect([status, body.errors?.[0]]).toMatchObject([422, { pointer: '/amount', code }]);
    }
    expect(await states()).toEqual([]);
  });

  it('needs a declaration, and is not for a medium-sized company, who is told why', async () => {
    await world.appropriate('100000');
    const person = submitterOf(testCompany());
    const unknown = await world.apply(person, '100');
    expect([unknown.status, unknown.body.code]).toEqual([422, 'voucher.not-judged']);
    const large = { staff: 200, revenue: '50000000' };
    expect((await world.declare(person, { name: '某', code: '12345X' }, large)).status).toBe(200);
    const { body } = await world.apply(person, '100');
    expect(body.state).toBe('ineligible');
    expect((body as VoucherView).rules[0]?.working.zh).toMatch(
      /2025.*200 人（达到下限 100 人）.*不属于小微企业/,
    );
    expect(await world.figures()).toMatchObject({ available: '100000.00', promised: '0.00' });
  });

  it('of companies under one controller ends at the cap that they share', async () => {
    await world.appropriate('2000000');
    const [a, b] = [await world.company('00123X'), await world.company('00123X')];
    expect((await world.apply(a, '300000')).status).toBe(201);
    const over = await world.apply(b, '300000');
    expect(over.body.errors[0]).toMatchObject({ pointer: '/amount', code: 'voucher.amount-above-limit' });
    expect(over.body.errors[0].message).toContain('¥200,000.00');
    expect((await world.apply(b, '200000')).status).toBe(201);
  });

  it('goes to a team by its incubator only, within the team’s own cap', async () => {
    await world.appropriate('2000000');
    const incubator = submitterOf({ ...testCompany(), uscc: '91110105MADEM00382' });
    const team = { name: `团队${newId().slice(-4)}`, leader: '林某', members: 3, hostedFrom: '2026-01-05' };
    const { body } = await world.services.call(incubator, 'post', '/voucher/teams', team);
    expect((await world.apply(incubator, '200000', { team: body.id })).body).toMatchObject({
      state: 'issued',
      holder: team.name,
    });
    expect((await world.apply(incubator, '1', { team: body.id })).body.errors[0].code).toBe(
      'voucher.nothing-left',
    );
    expect((await world.apply(await world.company(), '1', { team: body.id })).status).toBe(404);
    const stranger = await world.services.call(await world.company(), 'post', '/voucher/teams', team);
    expect(stranger.body.code).toBe('voucher.not-incubator');
  });

  it('of somebody else is not there, and only the right people move anything', async () => {
    await world.appropriate('1000');
    const person = await world.company();
    const { body } = await world.apply(person, '100');
    const path = `/voucher/vouchers/${body.id}`;
    expect((await world.services.call(await world.company(), 'get', path)).status).toBe(404);
    expect((await world.services.call(auditor(), 'get', path)).status).toBe(200);
    expect((await world.extend(await world.company(), body)).status).toBe(404);
    const filler = fillerOf(person.company!);
    expect((await world.apply(filler, '100')).status).toBe(403);
    const topUp = { amount: '1', reason: 'x', key: newId() };
    const line = `/voucher/budget-lines/${world.line}/top-up`;
    expect((await world.services.call(officer, 'post', line, topUp)).status).toBe(403);
    const long = { ...finance, auth_time: Math.floor(Date.now() / 1000) - 3600 };
    expect((await world.services.call(long, 'post', line, topUp)).body.code).toBe('step-up-required');
  });
});

describe('the waiting list', () => {
  it('begins after whatever another process has accepted meanwhile: places are given under the line’s lock', async () => {
    await world.appropriate('1000');
    const person = await world.company();
    const [applying] = await world.services.db.run(async (tx) => {
      await tx.query('UPDATE voucher_budget_line SET accepted = 7 WHERE id = ?', [world.line]);
      return [world.apply(person, '100'), await new Promise((resume) => setTimeout(resume, 300))];
    });
    expect((await applying).body.number).toBe('CXQ-2026-2-00008');
  });

  it('is served strictly in order when money comes: nobody overtakes by asking for less', async () => {
    await world.appropriate('1000');
    const people = await Promise.all(Array.from({ length: 4 }, () => world.company()));
    const [a, b, c, d] = people as [Bearer, Bearer, Bearer, Bearer];
    await world.apply(a, '800');
    const big = await world.apply(b, '900');
    const small = await world.apply(c, '100');
    expect([big.body.place, small.body.place]).toEqual([1, 2]);
    expect(await states()).toEqual(['issued', 'waitlisted', 'waitlisted']);
    await expect.poll(() => world.inbox(b), { timeout: 15_000 }).toEqual(['voucher.waitlisted']);
    await world.onLine('top-up', { amount: '100' });
    expect(await world.serve()).toBe(0);
    expect((await world.apply(d, '1')).body.state).toBe('waitlisted');
    await world.onLine('top-up', { amount: '600' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['issued', 'issued', 'waitlisted', 'waitlisted']);
    await world.onLine('top-up', { amount: '101' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['issued', 'issued', 'issued', 'issued']);
    // The clock stands still: which of two messages came first cannot be seen.
    const told = async () => (await world.inbox(b)).toSorted();
    await expect.poll(told, { timeout: 15_000 }).toEqual(['voucher.served', 'voucher.waitlisted']);
    // Whoever is told late is not told again, as if it had been issued at once.
    await world.tell(1, 4);
    expect(await told()).toEqual(['voucher.served', 'voucher.waitlisted']);
    expect(await world.inbox(a)).toEqual(['voucher.issued']);
    await world.assertSound();
  });

  it('gets what a revoked voucher gives back, and its cap is free again', async () => {
    await world.appropriate('500000');
    const [a, b] = [await world.company(), await world.company()];
    const { body } = await world.apply(a, '500000');
    await world.apply(b, '500000');
    expect((await world.apply(a, '1')).status).toBe(422);
    expect((await world.revoke(body)).body).toMatchObject({ state: 'revoked', available: '0.00' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['revoked', 'issued']);
    expect((await world.apply(a, '1')).body.state).toBe('waitlisted');
    expect((await world.revoke(body)).status).toBe(409);
    await world.assertSound();
  });

  it('ends with the round, and what is left is carried over into another line', async () => {
    const key = newId();
    await world.appropriate('1000', key);
    expect((await world.appropriate('1000', key)).status).toBe(201);
    expect((await world.appropriate('1000')).body.code).toBe('voucher.line-exists');
    const [a, b] = [await world.company(), await world.company()];
    const { body } = await world.apply(a, '400');
    await world.apply(b, '700');
    expect((await world.onLine('close', {})).body).toMatchObject({ state: 'closed', returned: '600.00' });
    await expect.poll(states, { timeout: 15_000 }).toEqual(['issued', 'expired']);
    expect((await world.apply(b, '1')).body.code).toBe('voucher.round-closed');
    await world.revoke(body);
    expect(await world.figures()).toMatchObject({ available: '0.00', returned: '1000.00', promised: '0.00' });
    expect((await world.onLine('carry-over', { from: world.line, amount: '1' })).body.code).toBe(
      'voucher.line-closed',
    );
    await world.assertSound();
  });

  it('is served from what an older line had left, and to the public the parts still make up the whole', async () => {
    // The older line is of a round that the configuration no longer has.
    await world.appropriate('1000');
    const old = world.line;
    await world.onLine('close', {});
    const { db } = world.services;
    await db.read.query("UPDATE voucher_budget_line SET round = '2025-9' WHERE id = ?", [old]);
    await world.appropriate('100');
    const [a, b] = [await world.company(), await world.company()];
    await world.apply(a, '100');
    await world.apply(b, '700');
    const carried = await world.onLine('carry-over', { from: old, amount: '700.00' });
    expect([carried.status, carried.body]).toMatchObject([200, { appropriated: '800.00' }]);
    await expect.poll(states, { timeout: 15_000 }).toEqual(['issued', 'issued']);
    const { body } = await world.services.call(null, 'get', '/voucher/rounds/2026-2');
    expect(body.money).toMatchObject({
      appropriated: '800.00',
      left: '0.00',
      promised: '800.00',
      returned: '0.00',
    });
    await world.assertSound();
  });
});

describe('the end of a voucher', () => {
  const last = '2027-10-12T15:59:59.999Z';
  const over = '2027-10-12T16:00:00Z';

  it('comes at 24:00 in Shanghai, exact to the millisecond, and its money goes to the next in line', async () => {
    await world.appropriate('1000');
    const [a, b] = [await world.company(), await world.company()];
    const { body } = await world.apply(a, '1000');
    await world.apply(b, '1000');
    world.services.clock.set(last);
    expect([await world.expire(), (await world.read(a, body.id)).extendable]).toEqual([0, true]);
    world.services.clock.set(over);
    expect((await world.read(a, body.id)).extendable).toBe(false);
    expect((await world.extend(a, body)).body.code).toMatch(/voucher\.(over|not-extendable)|workflow/);
    await world.expire();
    await expect.poll(states, { timeout: 15_000 }).toEqual(['expired', 'issued']);
    const { movements } = await world.read(a, body.id);
    expect(movements.at(-1)).toMatchObject({ available: '-1000.00', availableAfter: '0.00' });
    await world.assertSound();
  });

  it('is put off once, and the holder is reminded thirty and seven days before', async () => {
    await world.appropriate('1000');
    const person = await world.company();
    const { body } = await world.apply(person, '1000');
    expect((await world.extend(person, body, 7)).body.code).toBe('voucher.extension-too-long');
    const extended = await world.extend(person, body);
    expect(extended.body).toMatchObject({ expiresAt: '2028-04-12T16:00:00.000Z', extendable: false });
    expect((await world.extend(person, extended.body)).body.code).toBe('voucher.extended-already');
    expect((await world.extend(person, body)).body.code).toBe('workflow.stale-version');
    const reminding = world.services.worker.get(RemindOfExpiry, { strict: false });
    for (const day of ['2028-03-12', '2028-03-14', '2028-03-15', '2028-04-06', '2028-04-07']) {
      world.services.clock.set(`${day}T17:00:00Z`);
      await reminding.run();
    }
    const told = await world.inbox(person);
    expect(told.filter((kind) => kind === 'voucher.expiring')).toHaveLength(2);
    expect(told).toContain('voucher.extended');
  });
});

describe('whatever happens in whatever order, several at once', () => {
  const amount = fc.integer({ min: 1, max: 400 });
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('apply' as const), who: fc.nat(4), amount }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('top-up' as const), who: fc.nat(4), amount }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('revoke' as const, 'extend' as const, 'expire' as const),
        who: fc.nat(20),
        amount,
      }),
    },
  );
  const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });

  it('the order is kept, the money is all there, and no cap is broken', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => world.company()));
    await fc.assert(
      fc.asyncProperty(rounds, async (turns) => {
        await emptied();
        world.services.clock.set(NOW);
        await world.appropriate('600');
        for (const turn of turns) {
          await Promise.all(turn.map((step) => perform(world, people, step)));
          await world.serve();
          await assertInvariants(world);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
