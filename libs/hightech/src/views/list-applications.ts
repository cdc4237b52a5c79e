import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { districtsOf, hasRole, type Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { Catalogue } from '../application/catalogue.js';
import { HightechApplication } from '../application/hightech.entity.js';
import { hightechWorkflow } from '../application/hightech.workflow.js';
import type { ApplicationListItem } from '../hightech.schema.js';
import { TimelineContexts } from './timeline-contexts.js';
import { presentStep } from './timeline.js';

const MOST = 200;

/** The applications that an actor may see, the latest change first. */
@Injectable()
export class ListApplications {
  constructor(
    private readonly db: Db,
    private readonly catalogue: Catalogue,
    private readonly contexts: TimelineContexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor): Promise<{ items: ApplicationListItem[] }> {
    const now = this.clock.now();
    const where = visibleTo(actor);
    if (where.length === 0) return { items: [] };
    const rows = await this.db.read.find(HightechApplication, {
      where,
      order: { updatedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    return { items: rows.map((row) => this.itemOf(row, now)) };
  }

  private itemOf(application: HightechApplication, now: Date): ApplicationListItem {
    const { id, number, state, version, updatedAt, submittedAt, companyName, companyUscc } = application;
    const programme = this.catalogue.programme(application.programme);
    return {
      id,
      number,
      programme: { id: programme.id, name: programme.file.name },
      company: { name: companyName, uscc: companyUscc },
      state,
      stateLabel: hightechWorkflow.definition.states[state].label,
      version,
      updatedAt: updatedAt.toISOString(),
      submittedAt: submittedAt?.toISOString() ?? null,
      next: presentStep(application, this.contexts.of(application, now)),
    };
  }
}

/** The policy of `sideOf` as conditions of a query. */
function visibleTo(actor: Actor): FindOptionsWhere<HightechApplication>[] {
  const reviewFrom = Not(IsNull());
  const districts = districtsOf(actor, 'district-reviewer');
  return [
    ...(actor.company ? [{ companyId: actor.company.id }] : []),
    ...(districts.length > 0 ? [{ reviewFrom, district: In(districts) }] : []),
    ...(hasRole(actor, 'municipal-reviewer') || hasRole(actor, 'auditor') ? [{ reviewFrom }] : []),
  ];
}
