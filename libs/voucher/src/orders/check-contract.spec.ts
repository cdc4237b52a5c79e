import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { contractFaults, judgeContract, type StatedContract } from './check-contract.js';
import { subsidyOf } from './order-subsidy.js';

const terms = {
  amount: Money.ofYuan('60000.00'),
  buyer: '北京示例（科技）有限公司',
  seller: '北京检测有限公司',
  // 01:00 on 12 October in Shanghai.
  issuedAt: new Date('2026-10-11T17:00:00Z'),
  now: new Date('2026-10-20T02:00:00Z'),
};
const good: StatedContract = {
  number: 'HT-2026-01',
  date: '2026-10-12',
  amount: Money.ofYuan('60000.00'),
  buyer: '北京示例(科技)有限公司',
  seller: '北京检测有限公司',
};
const faultsOf = (change: Partial<StatedContract>, slots = ['contract']) =>
  contractFaults(
    { ...good, ...change },
    terms,
    slots.map((slot) => ({ slot })),
  ).map(({ pointer, code }) => [pointer, code]);

describe('a contract', () => {
  it('of the day on which the voucher was issued is taken, one of the day before is not', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ date: '2026-10-11' })).toEqual([['/contract/date', 'voucher.contract-before-voucher']]);
    expect(faultsOf({ date: '2026-10-20' })).toEqual([]);
    expect(faultsOf({ date: '2026-10-21' })).toEqual([['/contract/date', 'voucher.contract-in-future']]);
  });

  it('says beside each field what is wrong', () => {
    expect(
      faultsOf({ number: '', date: '2026-02-30', amount: Money.ofYuan('60000.01') }, ['report']),
    ).toEqual([
      ['/contract/number', 'voucher.contract-number-missing'],
      ['/contract/date', 'voucher.contract-date-invalid'],
      ['/contract/amount', 'voucher.contract-amount-differs'],
      ['/attachments/contract', 'voucher.contract-file-missing'],
    ]);
  });

  const judge = (
    change: Partial<StatedContract>,
    scan: 'clean' | 'scanning' | 'infected' | 'not-scanned' = 'clean',
    elsewhere = false,
  ) => judgeContract({ ...good, ...change }, terms, [{ name: '合同.pdf', scan, elsewhere }], []).verdict;

  it('passes when all agrees, whatever the width of brackets', () => {
    expect([judge({}), judge({}, 'not-scanned')]).toEqual(['pass', 'pass']);
  });

  it('goes to an officer when a party is named otherwise, the file is known or the parties may be related', () => {
    expect(judge({ seller: '北京检测技术有限公司' })).toBe('refer');
    expect(judge({ buyer: '' })).toBe('refer');
    expect(judge({}, 'clean', true)).toBe('refer');
    const related = {
      code: 'voucher.related-controller',
      severity: 'question' as const,
      text: { zh: '同', en: 's' },
    };
    expect(judgeContract(good, terms, [], [related]).verdict).toBe('refer');
  });

  it('waits for the scanner, and comes back when it is infected', () => {
    expect([judge({}, 'scanning'), judge({}, 'infected')]).toEqual(['wait', 'fail']);
  });
});

describe('what a voucher pays of an order', () => {
  const yuan = (text: string) => Money.ofYuan(text);
  const pays = (contract: string, left: string, cap?: string) =>
    subsidyOf({ percent: 50, cap: cap ? yuan(cap) : undefined }, yuan(contract), yuan(left)).toJSON();

  it('is the percentage without fractions of a fen, at most its cap and what is left', () => {
    expect(pays('100.01', '500.00')).toBe('50.00');
    expect(pays('100000.00', '500.00')).toBe('500.00');
    expect(pays('100000.00', '500000.00', '20000.00')).toBe('20000.00');
    expect(pays('0.01', '500.00')).toBe('0.00');
  });
});
