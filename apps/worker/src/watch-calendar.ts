import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { loadWorkingCalendar } from '#dictionaries';
import { CLOCK, type Clock } from '#kernel';
import { LOGGER, metrics, type Logger } from '#platform';

/** Days ahead of its end from which on an operator is told: the State Council's notice comes in November. */
const NOTICE_DAYS = 60;

/**
 * Deadlines cannot be computed beyond the last year that `config/calendars` holds. Says so in time, in the log at boot
 * and as a figure that an alert can watch.
 */
@Injectable()
export class WatchCalendar implements OnApplicationBootstrap {
  private readonly calendar = loadWorkingCalendar();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const { file, daysLeft } = this.end();
    if (daysLeft <= NOTICE_DAYS) {
      this.logger.warn({ file, daysLeft }, `the working calendar ends in ${daysLeft} days: add ${file}`);
    }
    const end = () => this.end();
    metrics.removeSingleMetric('working_calendar_days_left');
    metrics.registerMetric(
      new Gauge({
        name: 'working_calendar_days_left',
        help: 'Days until the working calendar ends; the label names the file that is missing then.',
        labelNames: ['missing'],
        registers: [],
        collect() {
          const { file: missing, daysLeft: left } = end();
          this.reset();
          this.set({ missing }, left);
        },
      }),
    );
  }

  private end() {
    return this.calendar.endsAfter(this.clock.now());
  }
}
