import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { CLOCK, fillText, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { ReviewClock } from '#review';
import { Applications } from '../application/applications.js';
import { CaseMoves } from '../application/case-moves.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { TEXTS } from '../hightech.messages.js';
import { Notices } from './notices.js';

const BATCH = 200;
/** A deadline falls at midnight; nobody notices a minute. */
const EVERY_MS = 60_000;

/** Ends the applications whose corrections did not come in time. Run by schedule; running it twice does no harm. */
@Injectable()
export class LapseCorrections {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly moves: CaseMoves,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many lapsed */
  @Scheduled('hightech.lapse-corrections', EVERY_MS)
  async run(): Promise<number> {
    const due = await this.db.read.find(HightechApplication, {
      where: { state: 'correcting', correction: { dueAt: LessThanOrEqual(this.clock.now()) } },
      order: { correction: { dueAt: 'ASC' } },
      take: BATCH,
    });
    let lapsed = 0;
    for (const { id } of due) if (await this.db.run((tx) => this.lapse(tx, id))) lapsed += 1;
    return lapsed;
  }

  private async lapse(tx: Tx, id: string): Promise<boolean> {
    const application = await this.applications.lockAny(tx, id);
    const dueAt = application?.correction.dueAt;
    // The company may have handed in since the list was read.
    if (!application || application.state !== 'correcting' || !dueAt || dueAt > this.clock.now())
      return false;
    const reason = fillText(TEXTS['hightech.lapsed'], { days: application.correction.limitDays }).zh;
    const made = await this.moves.make(tx, application, 'lapse', null, { reason });
    application.clock = ReviewClock.stopped();
    application.correction = ReviewClock.stopped();
    await this.moves.save(tx, application, made);
    await this.notices.lapsed(tx, application);
    return true;
  }
}
