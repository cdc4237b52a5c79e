import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, invalidFields, type Clock } from '#kernel';
import { Db, Outbox } from '#platform';
import { Applications } from '../application/applications.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { claimRights } from '../application/claim-rights.js';
import { dossierOf, judge } from '../application/dossier.js';
import type { HightechApplication } from '../application/hightech.entity.js';
import { storeEvaluation } from '../application/store-evaluation.js';
import { applicationSubmitted } from '../hightech.events.js';
import type { MoveBody } from '../hightech.schema.js';
import { Notices } from '../reviewing/notices.js';
import { SubmissionFaults } from './submission-faults.js';

/** Hands an application in. The precheck follows by queue; nothing accepted here is lost, whatever stops afterwards. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly moves: CaseMoves,
    private readonly faults: SubmissionFaults,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `hightech.round-closed` 409; `hightech.incomplete` 422 with the fields */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'submit', actor, body);
      this.requireOpenRound(application, at);
      const dossier = dossierOf(this.catalogue, application);
      const errors = await this.faults.of(tx, dossier, at);
      if (errors.length > 0) throw invalidFields(errors, 'hightech.incomplete');
      application.submittedAt = at;
      application.submittedBy = actor.person.id;
      await this.moves.save(tx, application, made);
      await claimRights(tx, dossier);
      await storeEvaluation(tx, application, 'submit', judge(dossier, at), at);
      await this.outbox.add(tx, applicationSubmitted, { applicationId: id });
      await this.notices.submitted(tx, application);
    });
  }

  private requireOpenRound({ programme, round }: HightechApplication, at: Date): void {
    const open = this.catalogue.openRound(this.catalogue.programme(programme), at);
    if (open.id !== round) throw new DomainError('hightech.round-closed', 409);
  }
}
