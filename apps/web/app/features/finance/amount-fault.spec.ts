import { describe, expect, it } from 'vitest';
import { amountFault, amountToSend } from './amount-fault';
import { sumOf } from './sum-of';

describe('an amount that finance types', () => {
  it('is refused with more than two decimals, below zero, of full width or without figures', () => {
    const faults = ['1.005', '-1', '0', '0.00', '１００', '1００', '', 'abc', '1,00'].map(amountFault);
    expect(faults).toEqual([
      'decimals',
      'negative',
      'negative',
      'negative',
      'full-width',
      'full-width',
      'none',
      'none',
      'none',
    ]);
  });

  it('goes to the API as a canonical figure, and as it was typed when it is none', () => {
    expect(amountToSend('1,200,000.5')).toBe('1200000.50');
    expect(amountToSend(' 12 ')).toBe('12.00');
    expect(amountToSend('1.005')).toBe('1.005');
  });

  it('is added up to the fen, however large', () => {
    expect(sumOf(['0.10', '0.20'])).toBe('0.30');
    expect(sumOf(['90071992547409.93', '0.07'])).toBe('90071992547410.00');
    expect(sumOf([])).toBe('0.00');
    expect(sumOf(['1.00', '-1.05'])).toBe('-0.05');
  });
});
