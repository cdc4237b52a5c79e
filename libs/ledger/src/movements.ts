import { DomainError, Money } from '#kernel';
import './ledger.messages.js';

/** What goes into an account (above zero) or out of it (below). */
export interface Leg {
  readonly account: string;
  readonly amount: Money;
}

/** How a transfer changes one account, in fen. */
export interface Movement {
  readonly account: string;
  readonly available: bigint;
  readonly held: bigint;
}

/** What is left of a hold. */
export interface OpenHold {
  readonly account: string;
  readonly remaining: Money;
}

/** What becomes of the part of a hold that is not posted: given back, or kept for a further post. */
export type Rest = 'release' | 'keep';

const MOST_LEGS = 100;
/** 100 trillion yuan in fen: sums of a great many of these still fit into 64 bits. */
const MOST_FEN = 10n ** 16n;

/** @throws DomainError `ledger.invalid-legs`, `ledger.invalid-amount`, `ledger.unbalanced` (422) */
export function movementsOfPost(legs: readonly Leg[]): Movement[] {
  assertLegs(legs, 2);
  const sum = legs.reduce((total, { amount }) => total + amount.fen, 0n);
  if (sum !== 0n) throw new DomainError('ledger.unbalanced', 422, { params: { sum: inYuan(sum) } });
  return legs.map(({ account, amount }) => ({ account, available: amount.fen, held: 0n }));
}

/** @throws DomainError `ledger.invalid-amount` (422) */
export function movementsOfHold({ account, amount }: Leg): Movement[] {
  assertAmount(amount.fen);
  return [{ account, available: -amount.fen, held: amount.fen }];
}

/**
 * Moves what goes to others out of the hold, and gives the rest back unless it is kept.
 * @throws DomainError `ledger.hold-closed`, `ledger.hold-exceeded` (409), `ledger.invalid-legs`,
 *   `ledger.invalid-amount` (422)
 */
export function movementsOfHoldPost(hold: OpenHold, to: readonly Leg[], rest: Rest): Movement[] {
  assertLegs(to, 1);
  if (to.some(({ account }) => account === hold.account)) throw invalidLegs();
  for (const { amount } of to) assertAmount(amount.fen);
  assertOpen(hold);
  const wanted = to.reduce((total, { amount }) => total + amount.fen, 0n);
  if (wanted > hold.remaining.fen) {
    const params = { remaining: hold.remaining.format(), wanted: inYuan(wanted) };
    throw new DomainError('ledger.hold-exceeded', 409, { params });
  }
  const released = rest === 'release' ? hold.remaining.fen - wanted : 0n;
  return [
    { account: hold.account, available: released, held: -wanted - released },
    ...to.map(({ account, amount }) => ({ account, available: amount.fen, held: 0n })),
  ];
}

/** @throws DomainError `ledger.hold-closed` (409) */
export function movementsOfVoid(hold: OpenHold): Movement[] {
  assertOpen(hold);
  return [{ account: hold.account, available: hold.remaining.fen, held: -hold.remaining.fen }];
}

/**
 * Takes money back to where it came from. What came out of a hold goes back to the available balance: the hold is over,
 * whoever wants to reserve it again makes a new one.
 * @throws DomainError `ledger.not-reversible` (409) when no money went from one account to another
 */
export function movementsOfReversal(movements: readonly Movement[]): Movement[] {
  const back = movements.map(({ account, available, held }) => ({
    account,
    available: -(available + held),
    held: 0n,
  }));
  if (back.every(({ available }) => available === 0n)) throw new DomainError('ledger.not-reversible', 409);
  return back;
}

function assertLegs(legs: readonly Leg[], fewest: number): void {
  const accounts = new Set(legs.map(({ account }) => account));
  if (legs.length < fewest || legs.length > MOST_LEGS || accounts.size < legs.length) throw invalidLegs();
  for (const { amount } of legs) {
    if (amount.fen === 0n) throw invalidLegs();
    assertAmount(amount.fen < 0n ? -amount.fen : amount.fen);
  }
}

function assertAmount(fen: bigint): void {
  if (fen > 0n && fen <= MOST_FEN) return;
  throw new DomainError('ledger.invalid-amount', 422, { params: { most: inYuan(MOST_FEN) } });
}

function assertOpen({ remaining }: OpenHold): void {
  if (remaining.fen === 0n) throw new DomainError('ledger.hold-closed', 409);
}

const invalidLegs = () => new DomainError('ledger.invalid-legs', 422, { params: { most: MOST_LEGS } });

const inYuan = (fen: bigint) => Money.ofFen(fen).format();
