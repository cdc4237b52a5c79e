import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isWorkday } from 'chinese-days';
import { afterAll, describe, expect, it } from 'vitest';
import { configFolder } from './config-file.js';
import { loadCalendarFiles, loadWorkingCalendar } from './working-calendar.js';

const folder = mkdtempSync(path.join(tmpdir(), 'calendars-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Working days as the State Council's notices give them: 2024 (国办发明电〔2023〕7号), 2025 (〔2024〕12号), 2026. */
const WORKING_DAYS = { 2024: 251, 2025: 248, 2026: 248 };

describe('the shipped calendar', () => {
  const calendar = loadWorkingCalendar();

  it('covers 2024 to 2026, each year with its notice', () => {
    expect(calendar.years).toEqual([2024, 2025, 2026]);
    for (const year of loadCalendarFiles()) {
      expect(year.source).toContain(`国务院办公厅关于${year.year}年部分节假日安排的通知`);
      expect(year.verified).toBe(true);
    }
  });

  it('agrees day by day with an independent list', () => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      expect([text, calendar.isWorkingDay(text)]).toEqual([text, isWorkday(text)]);
    }
  });

  it.each(Object.entries(WORKING_DAYS))('has the working days of %s: %i', (year, expected) => {
    let days = 0;
    for (let day = Date.UTC(Number(year), 0, 1); day < Date.UTC(Number(year) + 1, 0, 1); day += 86_400_000) {
      if (calendar.isWorkingDay(new Date(day).toISOString().slice(0, 10))) days += 1;
    }
    expect(days).toBe(expected);
  });

  it('does not guess a year that has not been published', () => {
    expect(() => calendar.isWorkingDay('2027-01-04')).toThrow(
      expect.objectContaining({ params: { year: '2027', file: 'config/calendars/2027.json' } }),
    );
  });
});

describe('a calendar file', () => {
  it('must agree with its name and with itself', () => {
    cpSync(path.join(configFolder(), 'calendars'), path.join(folder, 'calendars'), { recursive: true });
    const wrong = { year: 2026, source: 'x', published: '2025-11-04', verified: true };
    const days = { holidays: ['2026-01-01', '2026-01-01'], workdays: ['2026-01-07'] };
    writeFileSync(path.join(folder, 'calendars/2027.json'), JSON.stringify({ ...wrong, ...days }));
    expect(() => loadWorkingCalendar(folder)).toThrow(
      /2027\.json:\n.*does not agree with the file's name\n.*2026-01-01 is named twice\n.*2026-01-07 is made a working day but is no weekend/,
    );
  });
});
