import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { ReviewClock } from '#review';
import { Applications } from '../application/applications.js';
import { CaseMoves } from '../application/case-moves.js';
import type { MoveBody } from '../hightech.schema.js';
import { Notices } from '../reviewing/notices.js';

/** The company takes its application back, for good. It may start another one while the round is open. */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly moves: CaseMoves,
    private readonly notices: Notices,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'withdraw', actor, body);
      application.clock = ReviewClock.stopped();
      application.correction = ReviewClock.stopped();
      await this.moves.save(tx, application, made);
      await this.notices.withdrawn(tx, application);
    });
  }
}
