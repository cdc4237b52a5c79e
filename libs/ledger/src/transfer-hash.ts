import { createHash } from 'node:crypto';
import type { Leg } from './movements.js';
import type { Transfer } from './find-transfer.js';

/** An entry as it is hashed. */
export interface HashedEntry {
  readonly account: string;
  readonly number: number;
  readonly available: bigint;
  readonly held: bigint;
  readonly availableAfter: bigint;
  readonly heldAfter: bigint;
}

export type HashedTransfer = Transfer & { readonly inputHash: string };

/** One text for one input, in whatever order its legs are given. */
export function canonicalLegs(legs: readonly Leg[]): string[][] {
  return legs
    .map(({ account, amount }) => [account, amount.fen.toString()])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** SHA-256 of what a caller asked for, as JSON of strings and lists. */
export function inputHash(input: readonly unknown[]): string {
  return sha256(JSON.stringify(input));
}

/** SHA-256 of a transfer and its entries in account order. */
export function contentHash(transfer: HashedTransfer, entries: readonly HashedEntry[]): string {
  const { id, action, kind, subject, key, holdId, reversesId, at, reason } = transfer;
  const head = [id, action, kind, subject, key, transfer.inputHash, holdId ?? '', reversesId ?? ''];
  const lines = entries.map(({ account, number, available, held, availableAfter, heldAfter }) =>
    [account, number, available, held, availableAfter, heldAfter].join(':'),
  );
  return sha256([...head, at.toISOString().slice(0, -1), reason ?? '', lines.join(',')].join('|'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
