import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { companyIsPaid, evidenceFaults, readEvidence } from './claim-evidence.js';
import { judgeClaim, type ClaimFile, type ClaimTerms } from './judge-claim.js';

const yuan = (text: string) => Money.ofYuan(text);
const body = {
  amount: '30000.00',
  invoice: {
    number: '24117000000123456789',
    code: '',
    date: '2026-10-20',
    amount: '60000.00',
    seller: '北京检测（示例）有限公司',
  },
  payment: { date: '2026-10-21', amount: '30000.00' },
};
type Body = typeof body;
interface Change {
  amount?: string;
  invoice?: Partial<Body['invoice']>;
  payment?: Partial<Body['payment']>;
  account?: { bank: string; account: string };
}
const typed = ({ amount, invoice, payment, account }: Change = {}) => ({
  amount: amount ?? body.amount,
  invoice: { ...body.invoice, ...invoice },
  payment: { ...body.payment, ...payment },
  ...(account ? { account } : {}),
});
const FILES = ['invoice', 'payment-proof'].map((slot) => ({
  slot,
  name: `${slot}.pdf`,
  sha256: slot,
  scan: 'clean' as const,
}));
const faults = (change: Change = {}, files = FILES) =>
  evidenceFaults(
    readEvidence(typed(change)),
    {
      kind: { percent: 50 },
      contract: yuan('60000.00'),
      reserved: yuan('30000.00'),
      now: new Date('2026-10-22T02:00:00Z'),
    },
    files,
  ).map(({ pointer, code }) => [pointer, code]);

describe('what is certainly wrong with a claim', () => {
  it('is nothing when all is there', () => {
    expect(faults()).toEqual([]);
    expect(faults({ invoice: { number: '12345678', code: '011002100311' } })).toEqual([]);
  });

  it('is said beside its field', () => {
    expect(
      faults(
        {
          amount: '30000.01',
          invoice: { number: '123', date: '2026-02-30', seller: ' ' },
          payment: { date: '2026-10-23', amount: '29999.98' },
        },
        [],
      ),
    ).toEqual([
      ['/amount', 'voucher.claim-amount-beyond'],
      ['/invoice/number', 'voucher.claim-invoice-number'],
      ['/invoice/date', 'voucher.claim-date-invalid'],
      ['/invoice/seller', 'voucher.claim-seller-missing'],
      ['/payment/date', 'voucher.claim-date-in-future'],
      ['/payment/amount', 'voucher.claim-payment-short'],
      ['/attachments/invoice', 'voucher.claim-file-missing'],
      ['/attachments/payment-proof', 'voucher.claim-file-missing'],
    ]);
    expect(faults({ invoice: { number: '12345678' } })).toEqual([
      ['/invoice/code', 'voucher.claim-invoice-code'],
    ]);
  });

  it('is what goes beyond the voucher’s share of the invoice; the highest amount that would do is named', () => {
    const saysOf = (invoice: string, amount = '30000.00') =>
      evidenceFaults(
        readEvidence(typed({ amount, invoice: { amount: invoice }, payment: { amount: invoice } })),
        {
          kind: { percent: 50 },
          contract: yuan('60000.00'),
          reserved: yuan('30000.00'),
          now: new Date('2026-10-22T02:00:00Z'),
        },
        FILES,
      ).find(({ pointer }) => pointer === '/amount')?.message;
    expect(saysOf('40000.01')).toEqual({
      zh: '申请金额 ¥30,000.00 超出上限：创新券最多承担发票金额 ¥40,000.01 的 50%，即 ¥20,000.00。',
      en: 'You claim ¥30,000.00. The voucher pays at most 50% of the invoice of ¥40,000.01, which is ¥20,000.00.',
    });
    expect(saysOf('40000.01', '20000.00')).toBeUndefined();
    expect(saysOf('90000.00', '30000.01')?.en).toBe(
      'You claim ¥30,000.01, more than the ¥30,000.00 that is set aside for this order.',
    );
  });

  it('names every amount that cannot be read', () => {
    const read = () =>
      readEvidence(typed({ amount: '-1', invoice: { amount: '１００' }, payment: { amount: '1.001' } }));
    expect(read).toThrow(
      expect.objectContaining({
        errors: [
          expect.objectContaining({ pointer: '/amount', code: 'number.too-small' }),
          expect.objectContaining({ pointer: '/invoice/amount', code: 'voucher.amount-full-width' }),
          expect.objectContaining({ pointer: '/payment/amount', code: 'number.too-many-decimals' }),
        ],
      }),
    );
  });

  it('asks for an account where the company has advanced the voucher’s share', () => {
    const more = { payment: { amount: '60000.00' } };
    expect(faults(more)).toEqual([['/account/account', 'voucher.claim-account-missing']]);
    expect(faults({ ...more, account: { bank: '示例银行', account: '6200 0012 3456 7' } })).toEqual([]);
    expect([companyIsPaid(readEvidence(typed())), companyIsPaid(readEvidence(typed(more)))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('the cross-check of a claim', () => {
  const terms: ClaimTerms = {
    kind: { percent: 50, evidence: ['contract', 'invoice', 'payment-proof', 'deliverable'] },
    reserved: yuan('30000.00'),
    contract: yuan('60000.00'),
    contractDate: '2026-10-12',
    provider: '北京检测(示例)有限公司',
    voucherIssuedAt: new Date('2026-10-11T17:00:00Z'),
    usage: null,
  };
  const file: ClaimFile = { slot: 'invoice', name: '发票.pdf', scan: 'clean', usedBy: [] };
  const found = (change: Change = {}, more: Partial<ClaimTerms> = {}, files: readonly ClaimFile[] = [file]) =>
    judgeClaim(readEvidence(typed(change)), { ...terms, ...more }, files)?.map(
      ({ severity, pointer, code }) => `${severity} ${pointer} ${code.slice('voucher.claim-'.length)}`,
    );

  it('finds nothing where all agrees, whatever the width of brackets', () => {
    expect(found()).toEqual([]);
  });

  it('compares invoice, contract and claim to the fen', () => {
    expect(found({ invoice: { amount: '60000.01' } })).toEqual([
      'fault /invoice/amount invoice-beyond-contract',
    ]);
    expect(found({ invoice: { amount: '59999.98' } })).toEqual([
      'question /invoice/amount invoice-below-contract',
      'fault /amount amount-beyond-invoice',
      'question /payment/amount part-advanced',
    ]);
    expect(
      found({ amount: '29999.99', invoice: { amount: '59999.98' }, payment: { amount: '29999.99' } }),
    ).toEqual(['question /invoice/amount invoice-below-contract']);
  });

  it('knows the order of days: voucher, contract, invoice; a payment before the invoice is a question', () => {
    expect(found({}, { contractDate: '2026-10-11' })).toEqual([
      'fault /attachments/contract contract-before-voucher',
    ]);
    expect(found({ invoice: { date: '2026-10-11' } })).toEqual([
      'fault /invoice/date invoice-before-contract',
    ]);
    expect(found({ payment: { date: '2026-10-19' } })).toEqual([
      'question /payment/date payment-before-invoice',
    ]);
  });

  it('finds another seller, and files that another claim stands on, named to the staff only', () => {
    expect(found({ invoice: { seller: '某某研究院' } })).toEqual(['fault /invoice/seller seller-differs']);
    const [finding] = judgeClaim(readEvidence(body), terms, [{ ...file, usedBy: ['DF-2026-00007'] }]) ?? [];
    expect(finding?.text.zh).not.toContain('DF-');
    expect(finding?.detail?.zh).toContain('DF-2026-00007');
  });

  it('sums the usage of computing power against invoice and contract', () => {
    const kind = { ...terms.kind, evidence: [...terms.kind.evidence, 'usage-log' as const] };
    expect(found({}, { kind })).toEqual(['fault /usage usage-missing']);
    expect(found({}, { kind, usage: yuan('59999.99') })).toEqual([
      'fault /invoice/amount usage-below-invoice',
    ]);
    expect(found({}, { kind, usage: yuan('60000.00') })).toEqual([]);
  });

  it('says when the company still owes the provider a part of what it wants back', () => {
    expect(found({ payment: { amount: '45000.00' } })).toEqual(['question /payment/amount part-advanced']);
    expect(found({ payment: { amount: '60000.00' } })).toEqual([]);
  });

  it('waits for the scanner', () => {
    expect(found({}, {}, [{ ...file, scan: 'scanning' }])).toBeUndefined();
  });
});
