import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Catalogue } from '../application/catalogue.js';
import type { ProgrammeSummary } from '../hightech.schema.js';
import { currentRound, isOpen, type Programme, type Round } from '../programme.js';

/** What can be applied for: every programme with the round that is open or comes next. */
@Injectable()
export class ListProgrammes {
  constructor(
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(): { items: ProgrammeSummary[] } {
    const now = this.clock.now();
    return { items: this.catalogue.programmes.map((programme) => this.summaryOf(programme, now)) };
  }

  private summaryOf(programme: Programme, now: Date): ProgrammeSummary {
    const round = currentRound(programme, now);
    const { name, summary, limits } = programme.file;
    return {
      id: programme.id,
      name,
      summary,
      demo: round?.demonstration ?? false,
      round: round && this.roundOf(round, now),
      limits,
    };
  }

  private roundOf(round: Round, now: Date): NonNullable<ProgrammeSummary['round']> {
    return {
      id: round.id,
      name: round.name,
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      workingDaysLeft: Math.max(0, this.catalogue.calendar.workingDaysLeft(now, round.closesAt)),
      open: isOpen(round, now),
    };
  }
}
