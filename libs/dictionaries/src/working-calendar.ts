import { readdirSync } from 'node:fs';
import path from 'node:path';
import { calendarFaults, WorkingCalendar } from '#kernel';
import { z } from 'zod';
import { configFolder, readConfigFile } from './config-file.js';

const day = z.iso.date();
const calendarSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: z.string().min(1),
  published: day,
  verified: z.boolean(),
  holidays: z.array(day).min(1).max(80),
  workdays: z.array(day).max(40),
});

/** A year's calendar with where it comes from. */
export type CalendarFile = z.output<typeof calendarSchema>;

/** Every year that `config/calendars` holds. @throws ConfigError listing the mistakes of the first wrong file */
export function loadCalendarFiles(folder = configFolder()): CalendarFile[] {
  return readdirSync(path.join(folder, 'calendars'))
    .filter((file) => /^\d{4}\.json$/.test(file))
    .toSorted()
    .map((file) =>
      readConfigFile(`calendars/${file}`, calendarSchema, folder, (year) => [
        ...(`${year.year}.json` === file ? [] : [`year: ${year.year} does not agree with the file's name`]),
        ...calendarFaults(year),
      ]),
    );
}

/** The working calendar of all years that `config/calendars` holds. */
export function loadWorkingCalendar(folder = configFolder()): WorkingCalendar {
  return new WorkingCalendar(loadCalendarFiles(folder));
}
