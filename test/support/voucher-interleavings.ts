import { expect } from 'vitest';
import { Money } from '#kernel';
import { Voucher } from '#voucher';
import type { Bearer } from './access-tokens.js';
import type { VoucherWorld } from './voucher-world.js';

/** One step of a random course; what cannot be done at the moment is refused, and that is all. */
export async function perform(
  world: VoucherWorld,
  people: readonly Bearer[],
  step: { do: string; who: number; amount: number },
): Promise<void> {
  if (step.do === 'apply') await world.apply(people[step.who]!, String(step.amount));
  if (step.do === 'top-up') await world.onLine('top-up', { amount: String(step.amount) });
  if (step.do === 'revoke' || step.do === 'extend') await move(world, people, step);
  if (step.do === 'expire') {
    world.services.clock.set(new Date(world.services.clock.now().getTime() + 1000));
    const [first] = await world.services.db.read.find(Voucher, { where: { state: 'issued' }, take: 1 });
    if (first) await world.services.db.read.update(Voucher, { id: first.id }, { expiresAt: new Date(0) });
    await world.expire();
  }
}

async function move(
  world: VoucherWorld,
  people: readonly Bearer[],
  step: { do: string; who: number },
): Promise<void> {
  const all = await world.services.db.read.find(Voucher);
  const voucher = all[step.who % Math.max(1, all.length)];
  const owner = people.find(({ company }) => company?.id === voucher?.companyId);
  if (!voucher || !owner) return;
  const view = await world.read(owner, voucher.id);
  await (step.do === 'revoke' ? world.revoke(view) : world.extend(owner, view));
}

/** What must hold after every step, however they fell together. */
export async function assertInvariants(world: VoucherWorld): Promise<void> {
  const vouchers = await world.services.db.read.find(Voucher, { order: { position: 'ASC' } });
  expect(vouchers.map(({ position }) => position)).toEqual(vouchers.map((_, at) => at + 1));
  const firstWaiting = vouchers.find(({ state }) => state === 'waitlisted');
  const behind = vouchers.filter(({ position }) => firstWaiting && position > firstWaiting.position);
  expect(behind.every(({ issuedAt }) => issuedAt === null)).toBe(true);
  const figures = await world.figures();
  const live = vouchers.filter(({ state }) => state === 'issued');
  const promised = live.reduce((sum, { amount: fen }) => sum + BigInt(fen), 0n);
  expect(figures['promised']).toBe(Money.ofFen(promised).toJSON());
  const { fen: appropriated } = Money.ofYuan(figures['appropriated']!);
  expect(Money.ofYuan(figures['available']!).fen).toBe(appropriated - promised);
  if (firstWaiting) {
    expect(Money.ofYuan(figures['available']!).fen < BigInt(firstWaiting.amount)).toBe(true);
  }
  await world.assertSound();
}
