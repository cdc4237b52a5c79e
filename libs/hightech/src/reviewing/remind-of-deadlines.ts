import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { CLOCK, clockDue, type Clock, type WorkingClock } from '#kernel';
import { Db, Scheduled } from '#platform';
import { Catalogue } from '../application/catalogue.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { Notices } from './notices.js';

const EVERY_MS = 15 * 60_000;
/** More than the calendar days that the last fifth of any limit can span, long holidays included. */
const AHEAD_MS = 21 * 86_400_000;
const BATCH = 2000;

/**
 * Reminds those at whose desk a case is when a share of their limit is used. A notice has an identity, so that each is
 * sent once however often this runs.
 */
@Injectable()
export class RemindOfDeadlines {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('hightech.remind-of-deadlines', EVERY_MS)
  async run(): Promise<void> {
    const now = this.clock.now();
    const soon = LessThanOrEqual(new Date(now.getTime() + AHEAD_MS));
    const running = await this.db.read.find(HightechApplication, {
      where: [
        { state: 'district-review', clock: { dueAt: soon } },
        { state: 'municipal-review', clock: { dueAt: soon } },
        { state: 'correcting', correction: { dueAt: soon } },
      ],
      order: { clock: { dueAt: 'ASC' } },
      take: BATCH,
    });
    for (const application of running) if (this.isDue(application, now)) await this.remind(application);
  }

  private isDue(application: HightechApplication, now: Date): boolean {
    const { remindAt } = this.catalogue.programme(application.programme).file;
    const clock = clockOf(application);
    const share = { ...clock, limitDays: Math.ceil(clock.limitDays * remindAt) };
    const from = clockDue(share, this.catalogue.calendar);
    return from !== null && from <= now;
  }

  private remind(application: HightechApplication): Promise<void> {
    return this.db.run((tx) => this.notices.dueSoon(tx, application));
  }
}

function clockOf({ state, clock, correction }: HightechApplication): WorkingClock {
  return state === 'correcting' ? correction : clock;
}
