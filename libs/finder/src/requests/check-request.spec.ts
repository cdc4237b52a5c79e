import { describe, expect, it } from 'vitest';
import { dayFaults, readContact, readMessage, visitFaults } from './check-request.js';

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
    expect(visitFaults('visit', { wishes, people: 3 }, now)).toEqual([]);
    expect(pointersOf(visitFaults('visit', { wishes: [], people: null }, now))).toEqual([
      '/wishes/0/day',
      '/people',
    ]);
    expect(pointersOf(visitFaults('visit', { wishes, people: 3 }, new Date('2026-10-12T16:00:00Z')))).toEqual(
      ['/wishes/0/day'],
    );
  });

  it.each(['2026-10-12', '2027-01-11', '2026-02-30', 'morgen', ''])('is not on %j', (day) => {
    expect(dayFaults('/visit/day', day, now)).toHaveLength(1);
  });

  it('is asked of spaces only', () => {
    expect(visitFaults('inquiry', { wishes: [], people: null }, now)).toEqual([]);
  });
});
