import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configFolder } from '#dictionaries';
import { Money } from '#kernel';
import { loadBankFormats } from './bank-format.js';
import { joinDelimited, splitDelimited } from './delimited-line.js';
import { judgeResultLines, type OrderedPayment } from './judge-result-lines.js';
import { paymentReference } from './payment-reference.js';
import { readBankResult } from './read-bank-result.js';
import { amountCell, isPlainCell, trailerRow, writePaymentFile } from './write-payment-file.js';

const format = loadBankFormats().find(({ id }) => id === 'standard')!;
const TODAY = '2026-10-20';
const reference = (line: number) => paymentReference(2026, 1, line);

interface Row {
  readonly fen: bigint;
  readonly status: string;
}

/** A result file as the bank would write it. */
function resultText(rows: readonly Row[], more: readonly string[] = []): string {
  const { columns, delimiter, trailer } = format.result;
  const total = rows.reduce((sum, { fen }) => sum + fen, 0n);
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map(({ fen, status }, at) => [
      reference(at + 1),
      `62${at}`,
      amountCell(fen, format.result),
      status,
      TODAY,
      '',
    ]),
    trailerRow(trailer!, rows.length, amountCell(total, format.result), columns.length),
  ].map((cells) => joinDelimited(cells, delimiter));
  return [...lines, ...more].map((line) => `${line}\r\n`).join('');
}

const read = (file: string | Uint8Array) =>
  readBankResult(typeof file === 'string' ? Buffer.from(file) : file, format.result, TODAY);
const faultsOf = (file: string | Uint8Array) => {
  const result = read(file);
  return result.ok ? [] : result.faults.map(({ line, code }) => [line, code]);
};
const GOOD = resultText([
  { fen: 6_000_000n, status: '成功' },
  { fen: 12_345n, status: '失败' },
]);
const change = (from: string, to: string) => GOOD.replace(from, to);

/** What GBK has for a character, by asking the decoder for all that it knows. */
const GBK = new Map<string, number[]>();
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(high, low));
    if (character.length === 1 && !GBK.has(character)) GBK.set(character, [high, low]);
  }
}
const inGbk = (text: string) =>
  Uint8Array.from([...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : GBK.get(one)!)));

describe('a payment file', () => {
  const cell = fc.string({ unit: fc.constantFrom('京', 'A', '"', ',', ' ', '（', '7') }).filter(isPlainCell);
  const payment = fc.record({
    reference: fc.integer({ min: 1, max: 9999 }).map(reference),
    payeeName: cell,
    payeeBank: cell,
    payeeAccount: fc.stringMatching(/^\d{6,30}$/),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }).map((fen) => Money.ofFen(fen)),
    purpose: cell,
  });

  it('says what was ordered, to the fen, and the same bytes each time', () => {
    fc.assert(
      fc.property(fc.array(payment, { minLength: 1, maxLength: 20 }), (payments) => {
        const bytes = writePaymentFile(payments, format.payment);
        expect(writePaymentFile(payments, format.payment)).toEqual(bytes);
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const rows = text.trimEnd().split('\r\n');
        const cells = rows.map((row) => splitDelimited(row, format.payment.delimiter)!);
        expect(cells.slice(1, -1)).toEqual(
          payments.map((one) => [
            one.reference,
            one.payeeName,
            one.payeeBank,
            one.payeeAccount,
            one.amount.toJSON(),
            one.purpose,
          ]),
        );
        const total = payments.reduce((sum, { amount }) => sum.plus(amount), Money.ofFen(0n));
        expect(cells.at(-1)).toEqual(['合计', String(payments.length), total.toJSON(), '', '', '']);
      }),
    );
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', 'a\u0000b', 'a\r\nb', 'a\u202eb'])(
    'has no cell that a spreadsheet would run or an eye would misread: %j',
    (payeeName) => {
      const one = { reference: reference(1), payeeBank: '某银行', payeeAccount: '62', purpose: '券' };
      const payments = [{ ...one, payeeName, amount: Money.ofFen(1n) }];
      expect(() => writePaymentFile(payments, format.payment)).toThrow('payee-name cannot be written');
    },
  );
});

describe('a reference', () => {
  it('is never another one after a slip in one figure or two that change places', () => {
    const [, ...rest] = Array.from({ length: 20 }, (_, at) => at);
    const known = new Set(Array.from({ length: 9999 }, (_, at) => reference(at + 1)));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...rest),
        fc.nat(9),
        (line, at, digit) => {
          const right = reference(line);
          const place = 2 + (at % (right.length - 2));
          const slip = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
          expect(slip === right || !known.has(slip)).toBe(true);
        },
      ),
    );
  });
});

describe('a result file', () => {
  it('is read in UTF-8 with and without a byte order mark, and in GBK', () => {
    const expected = [
      { line: 2, reference: reference(1), outcome: 'paid', day: TODAY, amount: Money.ofYuan('60000.00') },
      { line: 3, reference: reference(2), outcome: 'failed', amount: Money.ofYuan('123.45') },
    ];
    expect(read(GOOD)).toMatchObject({ ok: true, encoding: 'utf-8', lines: expected });
    expect(read(`\ufeff${GOOD}`)).toMatchObject({ ok: true, encoding: 'utf-8', lines: expected });
    expect(read(inGbk(GOOD))).toMatchObject({ ok: true, encoding: 'gbk', lines: expected });
    expect(read(GOOD.replaceAll('\r\n', '\n').trimEnd())).toMatchObject({ ok: true, lines: expected });
  });

  it.each<[string, string | Uint8Array, [number, string][]]>([
    ['nothing', '', [[0, 'voucher.bank-file-empty']]],
    ['neither encoding', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), [[0, 'voucher.bank-encoding']]],
    ['another header', change('业务参考号', '参考号'), [[1, 'voucher.bank-header']]],
    ['a missing column', change(`,${TODAY}`, ''), [[2, 'voucher.bank-columns']]],
    ['an open quote', change('成功', '"成功'), [[2, 'voucher.bank-quotes']]],
    ['a control character', change('成功', '成\u0000功'), [[2, 'voucher.bank-control']]],
    ['full-width figures', change('123.45', '１２３.45'), [[3, 'voucher.bank-full-width']]],
    ['a negative amount', change('123.45', '-123.45'), [[3, 'voucher.bank-amount']]],
    ['three decimals', change('123.45', '123.450'), [[3, 'voucher.bank-amount']]],
    ['an amount in groups', change('60000.00', '"60,000.00"'), [[2, 'voucher.bank-amount']]],
    ['an exponent', change('123.45', '1e3'), [[3, 'voucher.bank-amount']]],
    ['another amount', change('123.45', '123.46'), [[4, 'voucher.bank-total']]],
    ['no such day', change(TODAY, '2026-02-30'), [[2, 'voucher.bank-date']]],
    ['a day to come', change(TODAY, '2026-10-21'), [[2, 'voucher.bank-date']]],
    ['no reference', change(reference(1), ''), [[2, 'voucher.bank-reference']]],
    ['lines behind the sum', `${GOOD}x,,,,,\r\n`, [[5, 'voucher.bank-after-trailer']]],
    ['a wrong count', change('合计,2', '合计,3'), [[4, 'voucher.bank-count']]],
    ['a huge line', `${'9'.repeat(500_000)}\r\n${GOOD}`, [[1, 'voucher.bank-line-long']]],
    ['a huge file', 'x'.repeat(800_000), [[0, 'voucher.bank-file-size']]],
  ])('with %s is refused, and says in which line', (_, file, faults) => {
    expect(faultsOf(file).slice(0, 1)).toEqual(faults);
  });

  it('that is cut short anywhere but in its last line end is refused', () => {
    const bytes = Buffer.from(GOOD);
    const whole = Buffer.from(GOOD.replace(/,{3}\r\n$/, '')).length;
    for (let length = 0; length < whole; length += 1) {
      const cut = read(bytes.subarray(0, length));
      const sound = cut.ok ? cut.lines.map(({ amount }) => amount.toJSON()) : null;
      // A sum that lost a final zero is the same sum.
      expect([null, ['60000.00', '123.45']]).toContainEqual(sound);
    }
    expect(faultsOf(GOOD.slice(0, GOOD.indexOf('合计'))).at(-1)?.[1]).toBe('voucher.bank-truncated');
  });

  it('of a million lines is refused without being read to its end', () => {
    const before = performance.now();
    expect(faultsOf('\n'.repeat(700_000)).length).toBeLessThanOrEqual(100);
    const rows = Array.from({ length: 1001 }, () => ({ fen: 1n, status: '成功' }));
    expect(faultsOf(resultText(rows)).at(-1)).toEqual([1003, 'voucher.bank-file-lines']);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !read(bytes).ok));
  });
});

describe('reported lines', () => {
  const ordered = (fen: readonly bigint[], more: Partial<OrderedPayment> = {}) =>
    new Map(
      fen.map((amount, at): [string, OrderedPayment] => [
        reference(at + 1),
        {
          reference: reference(at + 1),
          amount: Money.ofFen(amount),
          payeeAccount: `62${at}`,
          released: true,
          outcome: null,
          ...more,
        },
      ]),
    );
  const verdicts = (text: string, known: ReturnType<typeof ordered>) => {
    const result = read(text);
    if (!result.ok) throw new Error('refused');
    return judgeResultLines(result.lines, known).map((one) =>
      one.verdict === 'task' ? one.code : `${one.verdict} ${one.outcome}`,
    );
  };
  const both = ordered([6_000_000n, 12_345n]);

  it('are applied when reference, amount and account agree, and known when they were', () => {
    expect(verdicts(GOOD, both)).toEqual(['apply paid', 'apply failed']);
    const before = ordered([6_000_000n], { outcome: 'paid' });
    expect(verdicts(GOOD, before)).toEqual(['known paid', 'voucher.result-unknown-reference']);
  });

  it('are left to a person when anything does not agree', () => {
    const one = (known: ReturnType<typeof ordered>, text = GOOD) => verdicts(text, known)[0];
    expect(one(ordered([6_000_001n]))).toBe('voucher.result-amount-differs');
    expect(one(ordered([6_000_000n], { payeeAccount: '1' }))).toBe('voucher.result-account-differs');
    expect(one(ordered([6_000_000n], { released: false }))).toBe('voucher.result-not-released');
    expect(one(ordered([6_000_000n], { outcome: 'failed' }))).toBe('voucher.result-conflicts');
    expect(one(both, change('成功', '处理中'))).toBe('voucher.result-unknown-status');
    expect(one(both, change('成功', 'constructor'))).toBe('voucher.result-unknown-status');
  });

  it('that name one payment twice are all left to a person, whatever they say', () => {
    const twice = change(reference(2), reference(1));
    expect(verdicts(twice, both)).toEqual(['voucher.result-twice', 'voucher.result-twice']);
  });

  it('are never a payment that was not in the file as the bank wrote it, whichever byte was changed', () => {
    const rows = fc.array(
      fc.record({
        fen: fc.bigInt({ min: 1n, max: 10n ** 9n }),
        status: fc.constantFrom('成功', '失败', '退汇', '处理中'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(255), fc.boolean(), (written, place, byte, gbk) => {
        const text = resultText(written);
        const bytes = Uint8Array.from(gbk ? inGbk(text) : Buffer.from(text));
        const known = ordered(written.map(({ fen }) => fen));
        const paidOf = (file: Uint8Array) => {
          const result = read(file);
          if (!result.ok) return null;
          const judged = judgeResultLines(result.lines, known);
          const tasks = judged.filter(({ verdict }) => verdict === 'task').length;
          const paid = result.lines.filter((_, at) => {
            const verdict = judged[at]!;
            return verdict.verdict === 'apply' && verdict.outcome === 'paid';
          });
          return { tasks, paid: paid.map((line) => `${line.reference} ${line.amount.toJSON()}`) };
        };
        const before = paidOf(bytes)!;
        bytes[place % bytes.length] = byte;
        const after = paidOf(bytes);
        expect((after?.paid ?? []).filter((one) => !before.paid.includes(one))).toEqual([]);
        // What is no longer paid is with a person, or the file was refused.
        const missing = before.paid.length - (after?.paid.length ?? 0);
        if (after) expect(after.tasks - before.tasks).toBeGreaterThanOrEqual(missing);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the formats of banks', () => {
  it('stop the start with every mistake when a file is wrong', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'banks-'));
    cpSync(path.join(configFolder(), 'vouchers'), path.join(folder, 'vouchers'), { recursive: true });
    const file = path.join(folder, 'vouchers', 'banks', 'standard.v1.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('"field": "amount"', '"field": "reference"'));
    expect(() => loadBankFormats(folder)).toThrow(/reference is there twice[\s\S]*amount is missing/);
  });
});
