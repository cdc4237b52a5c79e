import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import type { Tx } from '#platform';
import { ReviewClock } from '#review';
import { Applications } from '../application/applications.js';
import { CaseMoves } from '../application/case-moves.js';
import { Catalogue } from '../application/catalogue.js';
import { dossierOf } from '../application/dossier.js';
import type { HightechApplication } from '../application/hightech.entity.js';
import { storeEvaluation } from '../application/store-evaluation.js';
import { Notices } from '../reviewing/notices.js';
import { GatherEvidence } from './gather-evidence.js';
import { findingsOf, writeFindings } from './write-findings.js';

/**
 * Looks through a submission before a person does. Only blocking findings send it back to the company; all others are
 * for the reviewer to judge.
 */
@Injectable()
export class PrecheckApplication {
  constructor(
    private readonly applications: Applications,
    private readonly catalogue: Catalogue,
    private readonly evidence: GatherEvidence,
    private readonly moves: CaseMoves,
    private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Acts on an application that waits for its precheck; any other is left alone, so that it may run twice. */
  async run(tx: Tx, applicationId: string): Promise<void> {
    const at = this.clock.now();
    const application = await this.applications.lockAny(tx, applicationId);
    if (application?.state !== 'prechecking') return;
    const blocking = await this.find(tx, application, at);
    if (blocking > 0) await this.fail(tx, application, blocking);
    else await this.pass(tx, application, at);
  }

  /** After a correction, or when a scanner has spoken: the reviewer's findings as of now. */
  async refresh(tx: Tx, applicationId: string): Promise<void> {
    const application = await this.applications.lockAny(tx, applicationId);
    if (application?.state !== 'district-review' && application?.state !== 'municipal-review') return;
    await this.find(tx, application, this.clock.now());
  }

  private async find(tx: Tx, application: HightechApplication, at: Date): Promise<number> {
    const evidence = await this.evidence.of(tx, dossierOf(this.catalogue, application), at);
    const findings = findingsOf(evidence);
    await writeFindings(tx, application.id, findings, at);
    await storeEvaluation(tx, application, 'precheck', evidence.evaluation, at);
    return findings.filter(({ severity }) => severity === 'blocking').length;
  }

  private async fail(tx: Tx, application: HightechApplication, count: number): Promise<void> {
    const made = await this.moves.make(tx, application, 'precheck-fail', null);
    await this.moves.save(tx, application, made, { blocking: count });
    await this.notices.precheckFailed(tx, application, count);
  }

  private async pass(tx: Tx, application: HightechApplication, at: Date): Promise<void> {
    const made = await this.moves.make(tx, application, 'precheck-pass', null);
    const { limits } = this.catalogue.programme(application.programme).file;
    application.clock = ReviewClock.started(limits.district, this.catalogue.calendar, at);
    application.reviewFrom ??= at;
    await this.moves.save(tx, application, made);
    await this.notices.inReview(tx, application);
  }
}
