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

/** The district finds an application in order and hands it on to the municipality, whose own limit begins. */
@Injectable()
export class PassDistrictReview {
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

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'pass', actor, body);
      assertIndependent(actor, await this.ties.of(application, 'district', tx));
      const { limits } = this.catalogue.programme(application.programme).file;
      application.clock = ReviewClock.started(limits.municipal, this.catalogue.calendar, at);
      await this.decisions.record(tx, id, {
        stage: 'district',
        outcome: 'pass',
        person: actor.person,
        reason: made.record.reason,
      });
      await this.moves.save(tx, application, made);
      await storeEvaluation(tx, application, 'pass', judge(dossierOf(this.catalogue, application), at), at);
      await this.notices.passed(tx, application);
    });
  }
}
