import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Form } from '../application/case-types';
import type { CaseClock } from './desk-types';
import { doneOf } from './done-notice';
import { nextCase } from './next-case';
import { partOf } from './part-link';
import { readsAgain } from './reads-again';
import {
  EMPTY_DRAFT,
  MOST_RETURNS,
  parseDraft,
  uncommented,
  withoutReturn,
  withReturns,
} from './review-draft';
import { findingsByRow } from './review-context';
import { outcomeOf, REASON_FIELD } from './send-decision';
import { valueLines } from './value-lines';
import { dueDay, urgencyOf, urgencyWord } from './urgency';

const clock = (more: Partial<CaseClock>): CaseClock => ({
  dueAt: '2026-05-25T16:00:00.000Z',
  usedDays: 2,
  limitDays: 10,
  leftDays: 8,
  paused: false,
  ...more,
});

describe('urgency', () => {
  it('is calm until four fifths of the limit are used, then soon, and late on the last day', () => {
    expect(urgencyOf(clock({ usedDays: 7, leftDays: 3 }))).toBe('calm');
    expect(urgencyOf(clock({ usedDays: 8, leftDays: 2 }))).toBe('soon');
    expect(urgencyOf(clock({ usedDays: 10, leftDays: 0 }))).toBe('late');
    expect(urgencyOf(clock({ usedDays: 12, leftDays: 0 }))).toBe('late');
  });

  it('tells due today from overdue by the instant at which the day ends', () => {
    const last = clock({ usedDays: 10, leftDays: 0 });
    expect(urgencyWord(last, 'late', '2026-05-25T15:59:59.999Z')).toBe('today');
    expect(urgencyWord(last, 'late', '2026-05-25T16:00:00.000Z')).toBe('overdue');
  });

  it('says that the clock stands instead of pressing anybody', () => {
    expect(urgencyWord(clock({ dueAt: null, paused: true }), 'soon', '2026-05-25T00:00:00Z')).toBe('paused');
    expect(dueDay(clock({ dueAt: null }))).toBeNull();
  });

  it('names the last day, which ends at 24:00 in Beijing', () => {
    expect(dueDay(clock({}))).toBe('2026-05-25');
  });
});

describe('the next case', () => {
  const queue = ['a', 'b', 'c'].map((id) => ({ id }));

  it('is the one that follows, and after the last the first', () => {
    expect(nextCase(queue, 'b')?.id).toBe('c');
    expect(nextCase(queue, 'c')?.id).toBe('a');
  });

  it('is the most urgent when the decided one was not in the queue', () => {
    expect(nextCase(queue, 'x')?.id).toBe('a');
  });

  it('is none when nothing else waits', () => {
    expect(nextCase([{ id: 'a' }], 'a')).toBeNull();
    expect(nextCase([], 'a')).toBeNull();
  });
});

describe('the list of what goes back', () => {
  it('takes several years at once and never the same place twice', () => {
    const once = withReturns(EMPTY_DRAFT, ['/finance/sales/1', '/finance/sales/2'], 'see page 6');
    const twice = withReturns(once, ['/finance/sales/2'], 'see page 8');
    expect(twice.returns).toEqual([
      { pointer: '/finance/sales/1', comment: 'see page 6' },
      { pointer: '/finance/sales/2', comment: 'see page 8' },
    ]);
  });

  it('knows which comments are missing and lets items go', () => {
    const draft = withReturns(withReturns(EMPTY_DRAFT, ['/a/b'], '  '), ['/a/c'], 'no');
    expect(uncommented(draft)).toEqual(['/a/b']);
    expect(withoutReturn(draft, '/a/b').returns.map(({ pointer }) => pointer)).toEqual(['/a/c']);
  });

  it('never grows beyond what the API takes', () => {
    const pointers = Array.from({ length: MOST_RETURNS + 5 }, (_, place) => `/ip/${place}`);
    expect(withReturns(EMPTY_DRAFT, pointers, 'x').returns).toHaveLength(MOST_RETURNS);
  });

  it('survives being stored, whatever was typed', () => {
    const entry = fc.record({ pointer: fc.string(), comment: fc.string() });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: MOST_RETURNS }), fc.string(), (returns, reason) => {
        expect(parseDraft(JSON.stringify({ returns, reason }))).toEqual({ returns, reason });
      }),
    );
  });

  it.each([null, '', '{', '[]', '{"returns":{},"reason":""}', '{"returns":[],"reason":1}', 'null'])(
    'begins empty when %s is stored',
    (stored) => {
      expect(parseDraft(stored)).toEqual(EMPTY_DRAFT);
    },
  );

  it('drops stored items that are none', () => {
    const stored = '{"returns":[{"pointer":"/a/b","comment":"x"},{"pointer":1},null],"reason":""}';
    expect(parseDraft(stored).returns).toEqual([{ pointer: '/a/b', comment: 'x' }]);
  });
});

describe('a refused decision', () => {
  const draft = withReturns(EMPTY_DRAFT, ['/staff/total'], 'no');
  const problem = { status: 422, code: 'x', title: 'x' };

  it('is said beside the field that it is about', () => {
    const errors = [
      { pointer: '/reason', code: 'x', message: 'reason' },
      { pointer: '/items/0/comment', code: 'x', message: 'comment' },
      { pointer: '/staff/total', code: 'x', message: 'place' },
    ];
    expect(outcomeOf({ ...problem, errors }, '', draft)).toEqual({
      kind: 'mistakes',
      mistakes: [
        { fieldId: REASON_FIELD, text: 'reason' },
        { fieldId: 'return-staff-total', text: 'comment' },
        { fieldId: 'return-staff-total', text: 'place' },
      ],
    });
  });

  it('asks to load again when somebody was faster', () => {
    expect(outcomeOf({ ...problem, status: 409 }, 'stale', draft)).toEqual({
      kind: 'conflict',
      text: 'stale',
    });
  });

  it('is not called refused when nobody knows whether it arrived', () => {
    expect(outcomeOf({ ...problem, status: 503 }, '', draft)).toEqual({ kind: 'unsure' });
    expect(outcomeOf({ ...problem, status: 403 }, 'no', draft)).toEqual({ kind: 'refused', text: 'no' });
  });
});

describe('findings', () => {
  it('stand at every row that they point to, once, under the number of the list', () => {
    const label = { zh: 'x', en: 'x' };
    const field = { kind: 'amount', series: true, label, required: true, readOnly: false } as const;
    const form = {
      sections: [
        { id: 'finance', title: label, layout: 'years', fields: [{ ...field, pattern: '/finance/sales/*' }] },
      ],
    } as unknown as Form;
    const finding = (pointers: string[]) => ({ pointers }) as unknown as Finding;
    const rows = findingsByRow(form, [
      finding([]),
      finding(['/finance/sales/1', '/finance/sales/2', '/attachments/licence']),
    ]);
    expect(rows.get('/finance/sales')?.map(({ no }) => no)).toEqual([2]);
    expect(rows.get('/attachments/licence')?.map(({ no }) => no)).toEqual([2]);
  });
});

describe('a value in lines', () => {
  const label = { zh: '名称', en: 'Name' };
  const field = { series: false, label, required: true, readOnly: false } as const;
  const form = {
    sections: [
      {
        id: 'staff',
        title: label,
        layout: 'fields',
        fields: [{ ...field, kind: 'count', pattern: '/staff/total', unit: { zh: '人', en: 'people' } }],
      },
      {
        id: 'ip',
        title: label,
        layout: 'list',
        fields: [
          { ...field, kind: 'text', pattern: '/ip/*/name' },
          { ...field, kind: 'code', pattern: '/ip/*/number', label: { zh: '授权号', en: 'Number' } },
        ],
      },
    ],
  } as unknown as Form;
  const lines = (pointer: string, value: unknown, other?: unknown) =>
    valueLines({ form, names: {} }, pointer, value, 'zh', other);

  it('keeps the unit out of what was changed', () => {
    expect(lines('/staff/total', 31, 34)).toEqual([{ text: '31', unit: '人', differs: true }]);
  });

  it('shows of a row only the columns that differ', () => {
    const [before, after] = [
      { id: 'a', name: '传感器', number: 'ZL1' },
      { id: 'a', name: '传感器', number: 'ZL2' },
    ];
    expect(lines('/ip/a', after, before)).toEqual([{ text: '授权号：ZL2', differs: true }]);
    expect(lines('/ip/a', after, after).map(({ differs }) => differs)).toEqual([false, false]);
  });

  it('gives each row of a list and each file a line of its own', () => {
    const rows = [{ id: 'a', name: '甲', number: '1' }];
    expect(lines('/ip', rows)).toMatchObject([{ text: '甲 · 1' }]);
    const longer = [...rows, { id: 'b', name: '乙', number: '2' }];
    expect(lines('/ip', longer, rows)).toEqual([{ text: '乙 · 2', differs: true }]);
    expect(lines('/ip', rows, longer)).toEqual([]);
    expect(lines('/attachments/licence', ['a.pdf', 'b.pdf'], ['a.pdf'])).toEqual([
      { text: 'a.pdf', differs: false },
      { text: 'b.pdf', differs: true },
    ]);
    expect(lines('/attachments/licence', [])).toEqual([]);
  });
});

describe('addresses', () => {
  it('name the part of the case; what is unknown is the form', () => {
    expect(partOf('?part=record')).toBe('record');
    expect(partOf('?part=nonsense')).toBe('form');
    expect(partOf('')).toBe('form');
  });

  it('are read anew for another case or when asked, not for another part', () => {
    const reads = (from: string, to: string) =>
      readsAgain({ currentUrl: new URL(from, 'http://x'), nextUrl: new URL(to, 'http://x') } as never);
    expect(reads('/desk/1', '/desk/2')).toBe(true);
    expect(reads('/desk/1', '/desk/1')).toBe(true);
    expect(reads('/desk/1', '/desk/1?part=record')).toBe(false);
  });

  it('carry what was decided only in a shape that has words', () => {
    const done = { id: '1', number: 'N', company: 'C', decision: 'pass' };
    expect(doneOf({ done })).toEqual(done);
    expect(doneOf({ done: { ...done, decision: 'eat' } })).toBeNull();
    expect(doneOf(null)).toBeNull();
  });
});
