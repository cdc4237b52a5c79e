import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReviewClock, assertIndependent } from '#review';
import { Applications } from '../application/applications.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf, judge } from '../application/dossier.js';
import { storeEvaluation } from '../application/store-evaluation.js';
import type { MoveBody } from '../hightech.schema.js';
import { Ties } from './case-ties.js';
import { Notices } from './notices.js';

/** The municipality does not approve, and says why. */
@Injectable()
export class RejectApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly moves: CaseMoves,
    private readonly ties: Ties,
    private readonly decisions: Decisions,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow (`workflow.reason-missing` 422); 403 `review.*` */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'reject', actor, body);
      assertIndependent(actor, await this.ties.of(application, 'municipal', tx));
      const reason = made.record.reason ?? '';
      application.clock = ReviewClock.stopped();
      await this.decisions.record(tx, id, {
        stage: 'municipal',
        outcome: 'reject',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, application, made);
      await storeEvaluation(tx, application, 'reject', judge(dossierOf(this.catalogue, application), at), at);
      await this.notices.rejected(tx, application, reason);
    });
  }
}
