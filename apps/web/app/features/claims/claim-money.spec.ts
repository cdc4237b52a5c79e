import { describe, expect, it } from 'vitest';
import { claimMoney } from './claim-money';

describe('what a claim comes to while it is typed', () => {
  const money = (amount: string, invoice: string, paid: string) =>
    claimMoney({ amount, invoice, paid }, { reserved: '12999.99', percent: 50 });

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

  it('no more can be claimed than the voucher’s share of the invoice, without fractions of a fen', () => {
    expect(money('12999.99', '10000.01', '1')).toMatchObject({ most: '5000.00', payee: null });
    expect(money('12999.99', '30000', '1').most).toBe('12999.99');
    expect(money('12999.99', '10000', '1').own).toBeNull();
  });

  it('says nothing of figures that cannot be read', () => {
    expect(money('12999.999', '25999.99', '13000').own).toBeNull();
    expect(money('12999.99', '', '13000').own).toBeNull();
    expect(money('12999.99', '25999.99', '-1').payee).toBeNull();
    expect(money('12999.99', '25999.99', '12999.99').payee).toBeNull();
  });
});
