import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel';
import { readAmount } from './read-amount.js';

function refusal(raw: string): { pointer: string; code: string } | undefined {
  try {
    readAmount(raw, '/contractAmount');
  } catch (error) {
    if (error instanceof DomainError) return error.errors[0];
  }
  return undefined;
}

describe('an amount of money', () => {
  it('is read to the fen', () => {
    expect(readAmount('120000.5', '/amount').fen).toBe(12000050n);
    expect(readAmount('1,200', '/amount').fen).toBe(120000n);
  });

  it.each([
    ['12.345', 'number.too-many-decimals'],
    ['-1', 'number.too-small'],
    ['0', 'number.too-small'],
    ['１２０', 'voucher.amount-full-width'],
    ['1e5', 'number.not-a-number'],
    ['', 'number.not-a-number'],
    ['99999999999', 'number.too-large'],
  ])('written %s is refused beside its field', (raw, code) => {
    expect(refusal(raw)).toMatchObject({ pointer: '/contractAmount', code });
  });
});
