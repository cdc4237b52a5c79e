import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '#platform';
import { Decisions, type CaseTies } from '#review';
import type { HightechApplication } from '../application/hightech.entity.js';

export type Stage = 'district' | 'municipal';

/** Who has a hand in an application already: those who prepared it, its company, those who decided at another stage. */
@Injectable()
export class Ties {
  constructor(
    private readonly db: Db,
    private readonly decisions: Decisions,
  ) {}

  async of(application: HightechApplication, stage: Stage, from: Tx = this.db.read): Promise<CaseTies> {
    const rows: { person_id: string }[] = await from.query(
      'SELECT DISTINCT person_id FROM hightech_change WHERE application_id = ?',
      [application.id],
    );
    const { startedBy, submittedBy } = application;
    return {
      preparedBy: [startedBy, ...(submittedBy ? [submittedBy] : []), ...rows.map((row) => row.person_id)],
      companyIds: [application.companyId],
      decidedBy: await this.decisions.otherDeciders(application.id, stage, from),
    };
  }
}

/** The stage that decides in a state of the workflow; null when nobody does. */
export function stageOf(state: HightechApplication['state']): Stage | null {
  if (state === 'district-review' || state === 'correcting') return 'district';
  return state === 'municipal-review' ? 'municipal' : null;
}
