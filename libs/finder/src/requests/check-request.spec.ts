import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '#kernel';
import {
  amountRange,
  dayFaults,
  readAmount,
  readContact,
  readMessage,
  visitDays,
  visitFaults,
} from './check-request.js';

const calendar = new WorkingCalendar([
  { year: 2026, holidays: ['2026-10-14', '2026-12-31'], workdays: ['2026-10-17'] },
]);
const now = new Date('2026-10-12T02:00:00Z');
const pointersOf = (faults: readonly { pointer: string }[]) => faults.map(({ pointer }) => pointer);

describe('what is written to somebody', () => {
  it('is kept as it was meant, without what cannot be seen', () => {
    const hostile = '  <script>alert(1)</script>\u202e\u0000\r\n\r\n\r\n\r\n第二行\u200b ';
    expect(readMessage(hostile)).toEqual({ body: '<script>alert(1)</script>\n\n第二行', faults: [] });
  });

  it('is refused when nothing is left of it, or when it is too long', () => {
    expect(pointersOf(readMessage(' \u200b\n').faults)).toEqual(['/message']);
    expect(pointersOf(readMessage('长'.repeat(4001)).faults)).toEqual(['/message']);
    expect(readMessage('长'.repeat(4000)).faults).toEqual([]);
  });

  it('names a contact only when that was chosen, and then not an empty one', () => {
    expect(readContact(null)).toEqual({ contact: null, faults: [] });
    expect(pointersOf(readContact(' ').faults)).toEqual(['/contact']);
    expect(readContact('李 女士 １３８').contact).toBe('李 女士 138');
  });
});

describe('a visit', () => {
  const wishes = [{ day: '2026-10-13', part: 'morning' as const }];

  it('needs a day from tomorrow on, by the days of Shanghai, and how many come', () => {
    expect(visitFaults('visit', { wishes, people: 3 }, now, calendar)).toEqual([]);
    expect(pointersOf(visitFaults('visit', { wishes: [], people: null }, now, calendar))).toEqual([
      '/wishes/0/day',
      '/people',
    ]);
    expect(
      pointersOf(visitFaults('visit', { wishes, people: 3 }, new Date('2026-10-12T16:00:00Z'), calendar)),
    ).toEqual(['/wishes/0/day']);
  });

  it.each(['2026-10-12', '2027-01-11', '2026-02-30', 'morgen', ''])('is not on %j', (day) => {
    expect(dayFaults('/visit/day', day, now)).toHaveLength(1);
  });

  it('is asked of spaces only', () => {
    expect(visitFaults('inquiry', { wishes: [], people: null }, now, calendar)).toEqual([]);
  });

  it('is wished for on working days, each other day with its reason; who offers the space may name any day', () => {
    const wished = (...days: string[]) =>
      visitFaults(
        'visit',
        { wishes: days.map((day) => ({ day, part: 'morning' as const })), people: 1 },
        now,
        calendar,
      ).map(({ pointer, code }) => [pointer, code]);
    expect(wished('2026-10-13', '2026-10-18', '2026-10-14')).toEqual([
      ['/wishes/1/day', 'finder.request-weekend'],
      ['/wishes/2/day', 'finder.request-holiday'],
    ]);
    // A Saturday that is worked in exchange.
    expect(wished('2026-10-17')).toEqual([]);
    expect(dayFaults('/visit/day', '2026-10-18', now)).toEqual([]);
  });

  it('begins on the first working day, and takes any day of a year whose calendar is not there yet', () => {
    expect(visitDays(now, calendar)).toEqual({ from: '2026-10-13', until: '2027-01-10' });
    expect(visitDays(new Date('2026-10-13T02:00:00Z'), calendar).from).toBe('2026-10-15');
    const december = new Date('2026-12-30T02:00:00Z');
    expect(visitDays(december, calendar).from).toBe('2027-01-01');
    const wishes = [{ day: '2027-01-03', part: 'morning' as const }];
    expect(visitFaults('visit', { wishes, people: 1 }, december, calendar)).toEqual([]);
  });
});

describe('an amount', () => {
  const range = amountRange({ least: '1000000.00', most: '5000000.00' });
  const codes = (typed: string | null) => readAmount('funding', typed, range).faults.map(({ code }) => code);

  it('is read as people type it, in fen, and asked of funds only', () => {
    const { amount, faults } = readAmount('funding', ' １,234,567.5 ', range);
    expect([amount?.fen, faults]).toEqual([123_456_750n, []]);
    expect(readAmount('visit', 'anything', range)).toEqual({ amount: null, faults: [] });
  });

  it('is within what the fund says of itself, its ends included', () => {
    for (const fits of ['1000000', '5000000.00']) expect(codes(fits)).toEqual([]);
    for (const not of ['999999.99', '5000000.01', '0'])
      expect(codes(not)).toEqual(['finder.request-amount-range']);
    expect(amountRange({ least: ['1.00'], most: '<b>' })).toEqual({ least: '1.00', most: '10000000000.00' });
  });

  it('is there, and a number', () => {
    for (const none of [null, '', '  ']) expect(codes(none)).toEqual(['finder.request-amount-missing']);
    expect(codes('-5')).toEqual(['number.negative']);
    expect(codes('1.234')).toEqual(['number.too-many-decimals']);
    for (const wrong of ['1e6', '一百万', 'NaN', '9'.repeat(61)])
      expect(codes(wrong)).toEqual(['number.not-a-number']);
    expect(codes('9'.repeat(20))).toEqual(['number.too-large']);
  });
});
