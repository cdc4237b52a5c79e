import { Inject, Injectable } from '@nestjs/common';
import { CompanyProfiles } from '#company';
import type { Actor, CompanyClaim } from '#contracts';
import { initialValues } from '#forms';
import { CLOCK, DomainError, forbidden, newId, type Clock } from '#kernel';
import { Db, isDuplicate, nextYearNumber, type Tx } from '#platform';
import { ReviewClock } from '#review';
import { Catalogue } from '../application/catalogue.js';
import { HightechApplication, HightechSequence } from '../application/hightech.entity.js';
import type { StartBody } from '../hightech.schema.js';

export interface Started {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

/** Starts an application for the company acted for, filled in with what the portal knows of the company. */
@Injectable()
export class StartApplication {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly profiles: CompanyProfiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `hightech.unknown-programme` 404, `hightech.round-closed` 409, `hightech.open-already` 409,
   *   `hightech.certified-already` 409
   */
  async run(actor: Actor, { programme: programmeId }: StartBody): Promise<Started> {
    const company = actor.company;
    if (!company) throw forbidden();
    const application = await this.prepare(actor, company, programmeId);
    try {
      return await this.db.run((tx) => this.insert(tx, application));
    } catch (error) {
      // Two colleagues began at the same moment: the unique key let one in.
      if (!isDuplicate(error)) throw error;
      throw await this.openAlready(this.db.read, application);
    }
  }

  private async prepare(
    actor: Actor,
    company: CompanyClaim,
    programmeId: string,
  ): Promise<HightechApplication> {
    const at = this.clock.now();
    const programme = this.catalogue.programme(programmeId);
    const round = this.catalogue.openRound(programme, at);
    const form = this.catalogue.form(programme.form.id, programme.form.version);
    const facts = await this.profiles.of(company);
    return this.db.read.create(HightechApplication, {
      id: newId(at.getTime()),
      companyId: company.id,
      companyName: company.name,
      companyUscc: company.uscc,
      district: company.district,
      programme: programme.id,
      round: round.id,
      openKey: `${company.id}:${programme.id}:${round.id}`,
      formId: form.id,
      formVersion: form.version,
      ruleSetId: programme.ruleSet.id,
      ruleSetVersion: programme.ruleSet.version,
      formValues: JSON.stringify(initialValues(form, facts, at)),
      state: 'draft',
      version: 1,
      startedBy: actor.person.id,
      savedAt: at,
      savedByName: null,
      updatedAt: at,
      submittedBy: null,
      submittedAt: null,
      reviewFrom: null,
      clock: ReviewClock.stopped(),
      correction: ReviewClock.stopped(),
    });
  }

  private async insert(tx: Tx, application: HightechApplication): Promise<Started> {
    const { companyId, programme, round, openKey } = application;
    const open = await tx.existsBy(HightechApplication, { openKey: openKey ?? '' });
    if (open) throw await this.openAlready(tx, application);
    const certified = await tx.findOneBy(HightechApplication, {
      companyId,
      programme,
      round,
      state: 'certified',
    });
    if (certified) {
      throw new DomainError('hightech.certified-already', 409, { params: { number: certified.number } });
    }
    application.number = (await nextYearNumber(tx, HightechSequence, 'HTE', application.savedAt)).text;
    await tx.insert(HightechApplication, application);
    return { id: application.id, number: application.number, version: application.version };
  }

  private async openAlready(from: Tx, { openKey }: HightechApplication): Promise<DomainError> {
    const open = await from.findOneBy(HightechApplication, { openKey: openKey ?? '' });
    return new DomainError('hightech.open-already', 409, {
      params: { number: open?.number ?? '' },
      extensions: { application: open?.id ?? null },
    });
  }
}
