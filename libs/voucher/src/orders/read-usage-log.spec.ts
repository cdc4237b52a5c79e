import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUsageLog } from './read-usage-log.js';

const bounds = {
  from: new Date('2026-10-12T00:00:00+08:00'),
  now: new Date('2026-11-01T00:00:00+08:00'),
  pflops: '300.00',
};
const HEADER = 'start,end,pflops_hours,amount';
const read = (...lines: string[]) => readUsageLog([HEADER, ...lines].join('\n'), bounds);
const faultsOf = (...lines: string[]) => {
  const result = read(...lines);
  return result.ok ? [] : result.errors.map(({ pointer, code }) => [pointer, code]);
};
const GOOD = '2026-10-12 08:00:00,2026-10-12 10:00:00,600,1234.50';

describe('a usage log', () => {
  it('is read line by line: times of Shanghai, hundredths of the unit, fen', () => {
    expect(read(GOOD)).toEqual({
      ok: true,
      unit: 'pflops-hours',
      rows: [
        {
          line: 2,
          startsAt: new Date('2026-10-12T00:00:00Z'),
          endsAt: new Date('2026-10-12T02:00:00Z'),
          quantity: 60_000n,
          amount: 123_450n,
        },
      ],
    });
  });

  it('may come from a spreadsheet: byte order mark, CRLF, quotes, empty lines, a Chinese header', () => {
    const text = `\ufeff开始时间,结束时间,GPU小时,金额\r\n\r\n"2026-10-12 08:00","2026-10-12 10:00","16.5","99"\r\n`;
    expect(readUsageLog(text, bounds)).toMatchObject({
      ok: true,
      unit: 'gpu-hours',
      rows: [{ line: 3, quantity: 1650n, amount: 9900n }],
    });
  });

  it('names each mistake by its line and field, and goes on to the next', () => {
    expect(
      faultsOf(
        '2026-10-12 10:00:00,2026-10-12 08:00:00,1,1',
        '2026-02-30 08:00,2026-10-12 25:00,-1,１２',
        '2026-10-11 23:59:59,2026-11-01 00:00:01,1,1',
        '2026-10-12 08:00:00,2026-10-12 09:00:00,300.01,0.00',
        GOOD,
        GOOD,
        'a,b',
      ),
    ).toEqual([
      ['/csv/2/end', 'voucher.usage-order'],
      ['/csv/3/start', 'voucher.usage-time'],
      ['/csv/3/end', 'voucher.usage-time'],
      ['/csv/3/quantity', 'voucher.usage-quantity'],
      ['/csv/3/amount', 'voucher.usage-amount'],
      ['/csv/4/start', 'voucher.usage-early'],
      ['/csv/4/end', 'voucher.usage-future'],
      ['/csv/5/amount', 'voucher.usage-amount'],
      ['/csv/8', 'voucher.usage-line'],
      ['/csv/7', 'voucher.usage-twice'],
    ]);
  });

  it('cannot say more than the provider’s computing power gives in the time', () => {
    expect(faultsOf('2026-10-12 08:00:00,2026-10-12 09:00:00,300,1')).toEqual([]);
    expect(faultsOf('2026-10-12 08:00:00,2026-10-12 09:00:00,300.01,1')).toEqual([
      ['/csv/2/quantity', 'voucher.usage-beyond-capacity'],
    ]);
  });

  it('without a header, without lines or with too many is refused as a whole', () => {
    expect(readUsageLog('', bounds)).toMatchObject({ ok: false, errors: [{ code: 'voucher.usage-header' }] });
    expect(readUsageLog(GOOD, bounds)).toMatchObject({ ok: false, errors: [{ pointer: '/csv/1' }] });
    expect(faultsOf()).toEqual([['/csv', 'voucher.usage-empty']]);
    expect(faultsOf(...Array.from({ length: 5001 }, () => GOOD))).toEqual([
      ['/csv', 'voucher.usage-too-long'],
    ]);
  });

  it.each([
    '=cmd|calc,2026-10-12 10:00:00,1,1',
    '2026-10-12 08:00:00,2026-10-12 10:00:00,1e3,1',
    '2026-10-12 08:00:00,2026-10-12 10:00:00,1,1.005',
    '2026-10-12 08:00:00,2026-10-12 10:00:00,NaN,Infinity',
    '2026-10-12 08:00:00,2026-10-12 10:00:00,"1,000",1',
    '2026-10-12 08:00:00,2026-10-12 10:00:00,1,1,1',
    '"2026-10-12 08:00:00,2026-10-12 10:00:00,1,1',
    `${'9'.repeat(100_000)},,,`,
    '2026-10-12 08:00:00\u0000,2026-10-12 10:00:00,1,1',
    '__proto__,constructor,1,1',
  ])('takes nothing from a hostile line: %.40s', (line) => {
    expect(read(line).ok).toBe(false);
  });

  it('never throws, and what it takes is within its bounds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(GOOD)), fc.string(), (first, second) => {
        const result = read(first, second);
        const rows = result.ok ? result.rows : [];
        expect(rows.every(({ startsAt, endsAt, amount }) => startsAt < endsAt && amount > 0n)).toBe(true);
      }),
    );
  });
});
