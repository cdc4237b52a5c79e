import { Inject, Injectable } from '@nestjs/common';
import { Certificates, type NewCertificate } from '#certificate';
import { CompanyProfiles } from '#company';
import type { Actor } from '#contracts';
import { valueAt } from '#forms';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { Decisions, ReviewClock, assertIndependent } from '#review';
import { Applications } from '../application/applications.js';
import { ownerOf } from '../application/attachments-of.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf, judge, type Dossier } from '../application/dossier.js';
import { storeEvaluation } from '../application/store-evaluation.js';
import type { MoveBody } from '../hightech.schema.js';
import { Ties } from './case-ties.js';
import { Notices } from './notices.js';

/** The municipality approves: the certificate is issued in the same transaction, and a queue renders it. */
@Injectable()
export class ApproveApplication {
  constructor(
    private readonly db: Db,
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly profiles: CompanyProfiles,
    private readonly moves: CaseMoves,
    private readonly ties: Ties,
    private readonly decisions: Decisions,
    private readonly certificates: Certificates,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(actor: Actor, id: string, body: MoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const application = await this.applications.lock(tx, actor, id);
      const made = await this.moves.make(tx, application, 'approve', actor, body);
      assertIndependent(actor, await this.ties.of(application, 'municipal', tx));
      const dossier = dossierOf(this.catalogue, application);
      application.clock = ReviewClock.stopped();
      await this.decisions.record(tx, id, {
        stage: 'municipal',
        outcome: 'approve',
        person: actor.person,
        reason: made.record.reason,
      });
      const company = await this.profiles.find(application.companyId, tx);
      const certificate = await this.certificates.issue(
        tx,
        this.certificateFor(dossier, company?.demonstration ?? false),
      );
      await this.moves.save(tx, application, made, { certificate: certificate.number });
      await storeEvaluation(tx, application, 'approve', judge(dossier, at), at);
      await this.notices.certified(tx, application, certificate);
    });
  }

  private certificateFor({ application, form, values }: Dossier, demonstration: boolean): NewCertificate {
    const { certificate } = this.catalogue.programme(application.programme).file;
    const field = valueAt(form, values, '/company/field');
    const [top] = form.dictionaries.fields.pathOf(typeof field === 'string' ? field : '');
    return {
      owner: ownerOf(application.id),
      company: {
        id: application.companyId,
        name: application.companyName,
        uscc: application.companyUscc,
      },
      programme: application.programme,
      title: certificate.title,
      field: top ? { zh: top.zh, en: top.en } : { zh: '', en: '' },
      authorities: certificate.authorities,
      series: certificate.series,
      validYears: certificate.validYears,
      demonstration,
    };
  }
}
