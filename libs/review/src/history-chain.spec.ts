import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CHAIN_START,
  firstBrokenRow,
  hashOf,
  type HistoryContent,
  type HistoryLink,
} from './history-chain.js';

function chainOf(length: number): HistoryLink[] {
  const rows: HistoryLink[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content: HistoryContent = {
      subject: '0191d7a0-0000-7000-8000-000000000001',
      seq,
      at: new Date(Date.UTC(2026, 4, seq)),
      move: 'submit',
      fromState: 'draft',
      toState: 'prechecking',
      version: seq + 1,
      personId: '0191d7a0-0000-7000-8000-000000000002',
      personName: '王经办',
      actingFor: null,
      capacity: 'company-submitter',
      reason: null,
      requestId: 'request-1',
      changes: 'null',
      previousHash: rows.at(-1)?.hash ?? CHAIN_START,
    };
    rows.push({ ...content, hash: hashOf(content) });
  }
  return rows;
}

it('an untouched record is whole, and so is an empty one', () => {
  expect(firstBrokenRow(chainOf(7))).toBeNull();
  expect(firstBrokenRow([])).toBeNull();
});

it('a change of any member of any row is found at that row', () => {
  const members = [
    'move',
    'fromState',
    'toState',
    'personName',
    'actingFor',
    'reason',
    'requestId',
    'changes',
  ] as const;
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.constantFrom(...members),
      fc.string({ minLength: 1 }),
      (index, member, text) => {
        const rows = chainOf(7);
        fc.pre(rows[index]![member] !== text);
        rows[index] = { ...rows[index]!, [member]: text };
        expect(firstBrokenRow(rows)).toBe(index + 1);
      },
    ),
  );
});

it('a removed row and a row whose hash was computed anew are found', () => {
  const rows = chainOf(5);
  expect(firstBrokenRow(rows.toSpliced(2, 1))).toBe(3);
  const forged = { ...rows[1]!, reason: 'invented later' };
  expect(firstBrokenRow(rows.with(1, { ...forged, hash: hashOf(forged) }))).toBe(3);
});
