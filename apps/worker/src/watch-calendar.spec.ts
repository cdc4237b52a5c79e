import { describe, expect, it, vi } from 'vitest';
import { createLogger, metrics } from '#platform';
import { WatchCalendar } from './watch-calendar.js';

describe('the end of the working calendar', () => {
  const bootAt = async (day: string) => {
    const logger = createLogger('worker', 'silent');
    const warn = vi.spyOn(logger, 'warn');
    new WatchCalendar({ now: () => new Date(`${day}T04:00:00Z`) }, logger).onApplicationBootstrap();
    return { warn, text: await metrics.metrics() };
  };

  it('is a warning from sixty days ahead, which names the missing file', async () => {
    const { warn, text } = await bootAt('2026-11-02');
    expect(warn).toHaveBeenCalledWith(
      { file: 'config/calendars/2027.json', daysLeft: 60 },
      'the working calendar ends in 60 days: add config/calendars/2027.json',
    );
    expect(text).toContain('working_calendar_days_left{missing="config/calendars/2027.json"} 60');
  });

  it('is a figure at any time, and no warning before', async () => {
    const { warn, text } = await bootAt('2026-11-01');
    expect(warn).not.toHaveBeenCalled();
    expect(text).toContain('working_calendar_days_left{missing="config/calendars/2027.json"} 61');
  });
});
