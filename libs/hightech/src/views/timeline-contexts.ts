import { Injectable } from '@nestjs/common';
import { readClock } from '#review';
import { Catalogue } from '../application/catalogue.js';
import type { HightechApplication } from '../application/hightech.entity.js';
import { currentRound, isOpen, type Round } from '../programme.js';
import type { TimelineContext } from './timeline.js';

/** What a time line must know beside the application: limits, district, the end of the round. */
@Injectable()
export class TimelineContexts {
  constructor(private readonly catalogue: Catalogue) {}

  of(application: HightechApplication, now: Date): TimelineContext {
    const { limits } = this.catalogue.programme(application.programme).file;
    return {
      limits,
      district: this.catalogue.districtName(application.district),
      closesAt: this.round(application, now)?.closesAt ?? null,
      districtLeft: readClock(application.clock, this.catalogue.calendar, now)?.leftDays ?? limits.district,
    };
  }

  isRoundOpen(application: HightechApplication, now: Date): boolean {
    const round = this.round(application, now);
    return round !== null && isOpen(round, now);
  }

  /** The application's round while it is open or to come. */
  private round(application: HightechApplication, now: Date): Round | null {
    const round = currentRound(this.catalogue.programme(application.programme), now);
    return round?.id === application.round ? round : null;
  }
}
