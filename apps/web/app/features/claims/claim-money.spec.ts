import { describe, expect, it } from 'vitest';
import { claimMoney } from './claim-money';

describe('what a claim comes to while it is typed', () => {
  const money = (amount: string, invoice: string, paid: string) =>
    claimMoney({ amount, invoice, paid }, '12999.99');

  it('the own share is what the invoice says less what is claimed, to the fen', () => {
    expect(money('12,999.99', '25,999.99', '13000')).toEqual({
      most: '12999.99',
      own: '13000.00',
      payee: 'provider',
    });
  });

  it('whoever has paid more than the own share is paid, and needs an account', () => {
    expect(money('12999.99', '25999.99', '25999.99').payee).toBe('company');
  });

  it('no more can be claimed than is invoiced', () => {
    expect(money('12999.99', '10000', '1')).toEqual({ most: '10000.00', own: null, payee: null });
  });

  it('says nothing of figures that cannot be read', () => {
    expect(money('12999.999', '25999.99', '13000').own).toBeNull();
    expect(money('12999.99', '', '13000').own).toBeNull();
    expect(money('12999.99', '25999.99', '-1').payee).toBeNull();
    expect(money('12999.99', '25999.99', '12999.99').payee).toBeNull();
  });
});
